import type { Page } from 'puppeteer-core';

/** What a user's system asks of pages, by the name that pictures of it have. */
const LOOKS = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  'forced-light': { 'prefers-color-scheme': 'light', 'forced-colors': 'active' },
  'forced-dark': { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const;

export type Look = keyof typeof LOOKS;

/** Gives a page a look, and waits until nothing fades any more. Puppeteer itself knows no forced colours. */
export async function setLook(page: Page, look: Look): Promise<void> {
  const features = Object.entries(LOOKS[look]).map(([name, value]) => ({ name, value }));
  const devTools = await page.createCDPSession();
  await devTools.send('Emulation.setEmulatedMedia', { features });
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}
