import type { Page } from 'puppeteer-core';
import type { FirefoxSession } from './firefox-session.ts';
import { popupFocus } from './popup-view.ts';
import { until } from './until.ts';

declare const chrome: { readonly action: { openPopup(): Promise<void> } };

type ChromeWindow = Window & {
  readonly KeyboardEvent: new (type: '', init: KeyboardEventInit) => KeyboardEvent;
};
interface TextInput {
  beginInputTransactionForTests(window: ChromeWindow): void;
  keydown(key: KeyboardEvent): void;
  keyup(key: KeyboardEvent): void;
}
declare const Services: {
  readonly wm: { getMostRecentWindow(type: 'navigator:browser'): ChromeWindow };
};
declare const Ci: { readonly nsITextInputProcessor: symbol };
declare const Cc: Readonly<Record<string, { createInstance(what: symbol): TextInput }>>;

/** Opens the button's popup with the focus in it. BiDi sends no keys to it: see pressPaste. */
export async function openRealPopup({ inert, control }: FirefoxSession): Promise<void> {
  await inert.evaluate(() => chrome.action.openPopup());
  await until(
    () => focusPopup(control),
    (isFocused) => isFocused,
    { what: 'popup' },
  );
  await popupFocus(inert);
}

/** Without a display the panel does not take the focus by itself, as it does on a screen. */
function focusPopup(control: Page): Promise<boolean> {
  return control.evaluate(() => {
    const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const popup = document.querySelector<HTMLElement>('.webextension-popup-browser');
    if (popup?.closest('panel')?.getAttribute('panelopen') !== 'true') return false;
    popup.focus();
    return document.activeElement === popup;
  });
}

/** Presses Ctrl+V in the browser's window, whatever has the focus in it. */
export function pressPasteInWindow(control: Page): Promise<void> {
  return control.evaluate(() => {
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const processor = Cc['@mozilla.org/text-input-processor;1'];
    const input = processor?.createInstance(Ci.nsITextInputProcessor);
    const key = (init: KeyboardEventInit) => new window.KeyboardEvent('', init);
    const ctrl = key({ key: 'Control', code: 'ControlLeft', keyCode: 17 });
    const v = key({ key: 'v', code: 'KeyV', keyCode: 86 });
    input?.beginInputTransactionForTests(window);
    input?.keydown(ctrl);
    input?.keydown(v);
    input?.keyup(v);
    input?.keyup(ctrl);
  });
}
