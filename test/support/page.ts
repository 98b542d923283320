import type { Page } from 'puppeteer-core';
import type { Size } from './browser.ts';

/** Presses Ctrl+V. */
export async function pressPaste(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}

/** Saves what is visible of a page, in this size if said. */
export async function takeScreenshot(
  page: Page,
  path: `${string}.png`,
  size?: Size,
): Promise<void> {
  if (size !== undefined) await page.setViewport({ ...size });
  await page.screenshot({ path });
}
