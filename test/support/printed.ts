import type { Browser } from 'puppeteer-core';

/** Hears what the browser's process prints from now on. */
export function hearPrinted(browser: Browser, hear: (text: string) => void): void {
  const { stdout, stderr } = browser.process() ?? {};
  for (const stream of [stdout, stderr]) stream?.on('data', (bytes) => hear(String(bytes)));
}
