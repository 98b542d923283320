import type { ExtensionBrowser } from './browser.ts';

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: Readonly<Record<string, unknown>>): Promise<void> };
  };
};

/** How many items are put into storage at once. */
const AT_ONCE = 1_000;

/**
 * Puts items into the extension's storage, past the worker: it is ended first, since one that runs would
 * not see them.
 */
export async function storeItems(
  browser: ExtensionBrowser,
  items: Readonly<Record<string, unknown>>,
): Promise<void> {
  await browser.killWorker();
  const all = Object.entries(items);
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const some = Object.fromEntries(all.slice(i, i + AT_ONCE));
    await browser.inertPage().evaluate((each) => chrome.storage.local.set(each), some);
  }
}
