import type { Page } from 'puppeteer-core';
import type { Size } from './browser.ts';

/** Presses Ctrl+V. */
export async function pressPaste(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}

/** Saves the visible part of a page of this size. */
export async function takeScreenshot(page: Page, path: `${string}.png`, size: Size): Promise<void> {
  await page.setViewport({ ...size });
  await page.screenshot({ path });
}
