import type { ExtensionBrowser, LaunchOptions } from './browser.ts';
import { clipboardText, setClipboardText, setColorScheme } from './firefoxControl.ts';
import { openFirefoxPage } from './firefoxPage.ts';
import { startFirefox } from './firefoxSession.ts';
import { isWorkerAlive, killWorker } from './firefoxWorker.ts';
import { readAlarms, readBadge, readStorage } from './inertPage.ts';
import { pressPaste, takeScreenshot } from './page.ts';
import { endBrowser } from './process.ts';
import { openProfile } from './profile.ts';

/**
 * Starts Firefox with the extension. WebDriver BiDi hides the popup of an extension
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1755014), so `openPopup` opens its page in a tab.
 */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await openProfile(options.profile);
  let session = await startFirefox(options, profile.folder);
  const openPage = (path: string) => openFirefoxPage(session.browser, session.base + path);
  return {
    name: 'firefox',
    hasRealPopup: false,
    openPage,
    openPopup: () => openPage('popup.html'),
    killWorker: () => killWorker(session),
    isWorkerAlive: () => isWorkerAlive(session),
    badge: () => readBadge(session.inert),
    storageDump: () => readStorage(session.inert),
    alarms: () => readAlarms(session.inert),
    readClipboard: () => clipboardText(session.control),
    writeClipboard: (_, text) => setClipboardText(session.control, text),
    paste: async (page, text) => {
      await setClipboardText(session.control, text);
      await pressPaste(page);
    },
    setColorScheme: (page, scheme) => setColorScheme(session.control, page, scheme),
    screenshot: takeScreenshot,
    restart: async () => {
      await endBrowser(session.browser);
      session = await startFirefox(options, profile.folder);
    },
    close: async () => {
      await endBrowser(session.browser);
      await profile.release();
    },
  };
}
