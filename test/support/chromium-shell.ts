import { TargetType } from 'puppeteer-core';
import type { BrowserShell } from './browser-shell.ts';
import type { ChromiumSession } from './chromium-session.ts';

declare const chrome: {
  readonly runtime: { sendMessage(command: object): Promise<unknown> };
  readonly notifications: { getAll(): Promise<object> };
};

/** The shell of Chromium: events are dispatched in the worker, by a debugger that leaves again. */
export function chromiumShell(session: ChromiumSession): BrowserShell {
  const dispatch = (event: string, ...args: readonly unknown[]) =>
    inWorker(session, `void chrome.${event}.dispatch(...${JSON.stringify(args)})`);
  return {
    type: async (text) => {
      const answered = `new Promise((answer) =>
        chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, (lines) =>
          answer(lines.map((line) => line.description))))`;
      const lines: unknown = await inWorker(session, answered);
      return Array.isArray(lines) ? lines.map(String) : [];
    },
    enter: (text) => dispatch('omnibox.onInputEntered', text, 'currentTab').then(noValue),
    chooseItem: (selectionText) =>
      dispatch('contextMenus.onClicked', { menuItemId: 'track', selectionText }, {}).then(noValue),
    pressCopyKey: () => dispatch('commands.onCommand', 'copy-newest').then(noValue),
    pressEnterInPopup: async () => {
      const target = await session.browser.waitForTarget((each) =>
        each.url().startsWith(`${session.base}popup.html`),
      );
      const popup = await target.asPage();
      await popup.keyboard.press('Enter');
    },
    recordNotifications: async () => async () =>
      session.inert.evaluate(async () => Object.keys(await chrome.notifications.getAll())),
    clickNotification: (address) => dispatch('notifications.onClicked', address).then(noValue),
  };
}

function noValue(): void {}

/** Evaluates in the worker, which is woken for it. */
export async function inWorker(session: ChromiumSession, expression: string): Promise<unknown> {
  const { browser, base, inert } = session;
  await inert.evaluate(() => chrome.runtime.sendMessage({ type: 'online' }));
  const target = await browser.waitForTarget(
    (each) => each.type() === TargetType.SERVICE_WORKER && each.url().startsWith(base),
  );
  const debugging = await target.createCDPSession();
  const { result } = await debugging.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await debugging.detach();
  return result.value;
}
