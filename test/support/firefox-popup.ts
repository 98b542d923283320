import type { Page } from 'puppeteer-core';
import type { FirefoxSession } from './firefox-session.ts';
import { popupFocus } from './popup-view.ts';
import { until } from './until.ts';

declare const chrome: { readonly action: { openPopup(): Promise<void> } };

declare const Services: {
  readonly wm: { getMostRecentWindow(type: 'navigator:browser'): Window };
};
/** Opens the button's popup with the focus in it. BiDi sends no keys to it: see pressInWindow. */
export async function openRealPopup({ inert, control }: FirefoxSession): Promise<void> {
  await inert.evaluate(() => chrome.action.openPopup());
  await focusPopup(control);
  await popupFocus(inert);
}

/** Without a display the panel does not take the focus by itself, as it does on a screen. */
export async function focusPopup(control: Page): Promise<void> {
  await until(
    () => tryFocus(control),
    (isFocused) => isFocused,
    { what: 'popup' },
  );
}

function tryFocus(control: Page): Promise<boolean> {
  return control.evaluate(() => {
    const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const popup = document.querySelector<HTMLElement>('.webextension-popup-browser');
    if (popup?.closest('panel')?.getAttribute('panelopen') !== 'true') return false;
    popup.focus();
    return document.activeElement === popup;
  });
}
