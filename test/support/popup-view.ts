import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

declare const chrome: {
  readonly extension: { getViews(of: { readonly type: 'popup' }): readonly Window[] };
};

/** Waits until the open popup has given one of its elements the focus. */
export async function popupFocus(inert: Page): Promise<void> {
  await until(
    () =>
      inert.evaluate(() =>
        chrome.extension.getViews({ type: 'popup' }).map(({ document }) => ({
          isLoaded: document.readyState === 'complete',
          focused: document.activeElement?.localName,
        })),
      ),
    ([view]) => view !== undefined && view.isLoaded && view.focused !== 'body',
    { what: 'focus in the popup' },
  );
}

/** Closes the popup if it is open. */
export async function closePopup(inert: Page): Promise<void> {
  await until(
    () =>
      inert.evaluate(() => {
        const views = chrome.extension.getViews({ type: 'popup' });
        for (const view of views) view.close();
        return views.length;
      }),
    (open) => open === 0,
    { what: 'end of the popup' },
  );
}

/** Waits until the status of the open popup says this. */
export async function popupSays(inert: Page, words: string): Promise<void> {
  await until(
    () =>
      inert.evaluate(() =>
        chrome.extension
          .getViews({ type: 'popup' })
          .map(({ document }) => document.querySelector('output')?.textContent),
      ),
    (said) => said.includes(words),
    { what: `popup that says "${words}"` },
  );
}
