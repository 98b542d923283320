import type { ExtensionBrowser, LaunchOptions } from './browser.ts';
import {
  clipboardText,
  policyViolations,
  setClipboardText,
  setColorScheme,
} from './firefox-control.ts';
import { openFirefoxPage } from './firefox-page.ts';
import { pressInWindow } from './firefox-keys.ts';
import { openRealPopup } from './firefox-popup.ts';
import { firefoxShell } from './firefox-shell.ts';
import { startFirefox, updateExtension } from './firefox-session.ts';
import { isWorkerAlive, killWorker, logInWorker } from './firefox-worker.ts';
import { readAlarms, readBadge, readStorage } from './inert-page.ts';
import { pressPaste, takeScreenshot } from './page.ts';
import { closePopup } from './popup-view.ts';
import { openRun } from './run.ts';

const V = { key: 'v', code: 'KeyV', keyCode: 86 };

/**
 * Starts Firefox with the extension. WebDriver BiDi hides the popup of an extension
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1755014), so `openPopup` opens its page in a tab.
 */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const run = await openRun(options.profile, (folder) => startFirefox(options, folder));
  const openPage = (path: string) => openFirefoxPage(run.session.browser, run.session.base + path);
  const writeClipboard = (text: string) => setClipboardText(run.session.control, text);
  return {
    name: 'firefox',
    hasRealPopup: false,
    profile: run.profile,
    downloads: run.downloads,
    printed: run.printed,
    inertPage: () => run.session.inert,
    openPage,
    openWindow: (path) => openFirefoxPage(run.session.browser, run.session.base + path, 'window'),
    openPopup: () => openPage('popup.html'),
    pasteIntoPopup: async (text) => {
      await openRealPopup(run.session);
      await writeClipboard(text);
      await pressInWindow(run.session.control, ['Control'], V);
    },
    shell: () => firefoxShell(run.session),
    closePopup: () => closePopup(run.session.inert),
    killWorker: () => killWorker(run.session),
    isWorkerAlive: () => isWorkerAlive(run.session),
    logInWorker: (text) => logInWorker(run.session, text),
    badge: () => readBadge(run.session.inert),
    storageDump: () => readStorage(run.session.inert),
    alarms: () => readAlarms(run.session.inert),
    readClipboard: () => clipboardText(run.session.control),
    writeClipboard: (_, text) => writeClipboard(text),
    paste: (page, text) => writeClipboard(text).then(() => pressPaste(page)),
    policyViolations: () => policyViolations(run.session.control),
    setColorScheme: (page, scheme) => setColorScheme(run.session.control, page, scheme),
    screenshot: takeScreenshot,
    restart: run.restart,
    update: () => run.renew((session) => updateExtension(session, options.extension)),
    close: run.close,
  };
}
