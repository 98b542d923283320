import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions } from './browser.ts';
import { clipboardText, setClipboardText } from './chromiumClipboard.ts';
import { openChromiumPopup } from './chromiumPopup.ts';
import { startChromium } from './chromiumSession.ts';
import { isWorkerAlive, killWorker } from './chromiumWorker.ts';
import { readAlarms, readBadge, readStorage } from './inertPage.ts';
import { pressPaste, takeScreenshot } from './page.ts';
import { endBrowser } from './process.ts';
import { openProfile } from './profile.ts';

/** Starts Chromium with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await openProfile(options.profile);
  let session = await startChromium(options, profile.folder);
  const writeClipboard = setClipboardText;
  return {
    name: 'chromium',
    hasRealPopup: true,
    openPage: async (path) => {
      const page = await session.browser.newPage();
      await page.goto(session.base + path);
      return page;
    },
    openPopup: () => openChromiumPopup(session),
    killWorker: () => killWorker(session),
    isWorkerAlive: () => isWorkerAlive(session),
    badge: () => readBadge(session.inert),
    storageDump: () => readStorage(session.inert),
    alarms: () => readAlarms(session.inert),
    readClipboard: clipboardText,
    writeClipboard,
    paste: async (page, text) => {
      await writeClipboard(page, text);
      await pressPaste(page);
    },
    setColorScheme: (page, scheme) => setColorScheme(page, scheme),
    screenshot: takeScreenshot,
    restart: async () => {
      await endBrowser(session.browser);
      session = await startChromium(options, profile.folder);
    },
    close: async () => {
      await endBrowser(session.browser);
      await profile.release();
    },
  };
}

function setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}
