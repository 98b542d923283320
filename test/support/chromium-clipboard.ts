import type { Page } from 'puppeteer-core';

/** The clipboard's text. */
export async function readClipboard(page: Page): Promise<string> {
  await focus(page);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Puts text on the clipboard. */
export async function writeClipboard(page: Page, text: string): Promise<void> {
  await focus(page);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
}

/** Only a focused document may use the clipboard. A popup has the focus, and would lose it here. */
async function focus(page: Page): Promise<void> {
  if (!(await page.evaluate(() => document.hasFocus()))) await page.bringToFront();
}
