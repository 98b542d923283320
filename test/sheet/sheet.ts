import { mkdir } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from '../setup/find-browser.mjs';

/** The sheets by their names, and where each is drawn. */
const SHEETS = {
  answers: 'index.html#answers',
  failures: 'index.html#failures',
  insights: 'insights.html',
};

/** Where the pictures go. */
const FOLDER = 'artifacts/sheet';

// `npm run sheet`: pictures of every kind of answer, failure and insight, drawn by the real components.
const executablePath = findBrowser('chromium');
if (executablePath === undefined) throw new Error('The sheet needs Chromium or Chrome');
await mkdir(FOLDER, { recursive: true });
const server = await createServer({ configFile: false, server: { host: '127.0.0.1' } });
await server.listen();
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const [address = ''] = server.resolvedUrls?.local ?? [];
  for (const [sheet, at] of Object.entries(SHEETS)) {
    for (const scheme of ['light', 'dark']) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1_556, height: 1_000 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${address}test/sheet/${at}`);
      await page.waitForSelector('section');
      const path = `${FOLDER}/${sheet}-${scheme}.png` as const;
      await page.screenshot({ path, fullPage: true });
      process.stdout.write(`${path}\n`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
