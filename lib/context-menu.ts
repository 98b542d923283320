import { browser } from 'wxt/browser';

/**
 * Puts the item into the menu of selected text. Browsers keep it until the extension is updated, but
 * its words are those of the browser's language at that time. Which text is selected is not told
 * before the item is clicked: Firefox would tell it earlier, but only who may read the page.
 */
export async function createMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'track', title, contexts: ['selection'] });
}

/** Hears of the text that the item was clicked on. */
export function onMenuClick(hear: (text: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ selectionText }) => hear(selectionText ?? ''));
}
