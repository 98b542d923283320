import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Opens a page of the extension or of the browser. BiDi tells no load events of these, and
 * Puppeteer goes on calling the page's address about:blank.
 */
export async function openFirefoxPage(
  browser: Browser,
  url: string,
  type: 'tab' | 'window' = 'tab',
): Promise<Page> {
  const page = await browser.newPage({ type });
  await page.goto(url, { waitUntil: [] });
  await until(
    () => page.evaluate(() => (document.readyState === 'complete' ? location.href : '')),
    (address) => address === url,
    { what: `page ${url}` },
  );
  return page;
}
