import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions } from './browser.ts';
import { readClipboard, writeClipboard } from './chromium-clipboard.ts';
import { openPage, openPopup, policyViolations } from './chromium-page.ts';
import { chromiumShell, inWorker } from './chromium-shell.ts';
import { startChromium, updateExtension } from './chromium-session.ts';
import { isWorkerAlive, killWorker } from './chromium-worker.ts';
import { readAlarms, readBadge, readStorage } from './inert-page.ts';
import { pressPaste, takeScreenshot } from './page.ts';
import { closePopup, popupFocus } from './popup-view.ts';
import { openRun } from './run.ts';

/** Starts Chromium with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const run = await openRun(options.profile, (folder) => startChromium(options, folder));
  return {
    name: 'chromium',
    hasRealPopup: true,
    profile: run.profile,
    downloads: run.downloads,
    printed: run.printed,
    inertPage: () => run.session.inert,
    openPage: (path) => openPage(run.session, path),
    openWindow: (path) => openPage(run.session, path, 'window'),
    openPopup: () => openPopup(run.session),
    pasteIntoPopup: async (text) => {
      const popup = await openPopup(run.session);
      await popupFocus(run.session.inert);
      await paste(popup, text);
    },
    shell: () => chromiumShell(run.session),
    closePopup: () => closePopup(run.session.inert),
    killWorker: () => killWorker(run.session),
    isWorkerAlive: () => isWorkerAlive(run.session),
    logInWorker: async (text) => {
      await inWorker(run.session, `console.log(${JSON.stringify(text)})`);
    },
    badge: () => readBadge(run.session.inert),
    storageDump: () => readStorage(run.session.inert),
    alarms: () => readAlarms(run.session.inert),
    readClipboard,
    writeClipboard,
    paste,
    policyViolations,
    setColorScheme: (page, value) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    screenshot: takeScreenshot,
    restart: run.restart,
    update: () => run.renew((session) => updateExtension(session, options.extension)),
    close: run.close,
  };
}

async function paste(page: Page, text: string): Promise<void> {
  await writeClipboard(page, text);
  await pressPaste(page);
}
