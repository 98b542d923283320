import puppeteer, { type Browser } from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from '../setup/find-browser.mjs';

/** The sheets by their names, and where each is drawn. */
const SHEETS = {
  answers: 'index.html#answers',
  failures: 'index.html#failures',
  insights: 'insights.html',
};

/**
 * Draws every kind of answer, failure and insight into a folder, each kind on one picture by the real
 * components, and answers the names of the pictures.
 */
export async function drawKinds(folder: string): Promise<readonly string[]> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('The sheet needs Chromium or Chrome');
  const server = await createServer({ configFile: false, server: { host: '127.0.0.1' } });
  await server.listen();
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await puppeteer.launch({ executablePath, args });
  try {
    const [address = ''] = server.resolvedUrls?.local ?? [];
    const drawn: string[] = [];
    for (const [sheet, at] of Object.entries(SHEETS)) {
      for (const scheme of ['light', 'dark'] as const) {
        const name = `every kind of ${sheet} ${scheme}.png` as const;
        await drawSheet(browser, `${address}test/sheet/${at}`, scheme, `${folder}/${name}`);
        drawn.push(name);
      }
    }
    return drawn;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function drawSheet(
  browser: Browser,
  address: string,
  scheme: 'light' | 'dark',
  path: `${string}.png`,
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1_556, height: 1_000 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(address);
  await page.waitForSelector('section');
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
