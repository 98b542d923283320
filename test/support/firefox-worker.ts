import type { FirefoxSession } from './firefox-session.ts';
import { until } from './until.ts';

declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      readonly backgroundState: string;
      terminateBackground(how: { readonly disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};
declare const chrome: {
  readonly runtime: { sendMessage(command: object): Promise<unknown> };
  readonly extension: {
    getBackgroundPage(): { readonly console: { log(text: string): void } } | null;
  };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly ExtensionParent: { readonly DebugUtils: { hasDevToolsAttached(id: string): boolean } };
  };
};

/** Ends the background page as its idle time-out does, but also while it is working. */
export async function killWorker(session: FirefoxSession): Promise<void> {
  if (!(await isWorkerAlive(session))) return;
  // An event that comes in meanwhile calls the termination off: ask again.
  await until(
    () => terminate(session),
    (state) => state === 'stopped',
    { what: 'end of the worker' },
  );
}

/** Whether the background page runs. Rejects when a debugger is at it, which would keep it alive. */
export function isWorkerAlive({ control, id }: FirefoxSession): Promise<boolean> {
  return control.evaluate((each) => {
    const { ExtensionParent } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionParent.sys.mjs',
    );
    if (ExtensionParent.DebugUtils.hasDevToolsAttached(each))
      throw new Error('A debugger is at the worker');
    return WebExtensionPolicy.getByID(each).extension.backgroundState !== 'stopped';
  }, id);
}

/** Has the background page write a text to its console; wakes it. */
export function logInWorker({ inert }: FirefoxSession, text: string): Promise<void> {
  return inert.evaluate(async (words) => {
    await chrome.runtime.sendMessage({ type: 'online' });
    const page = chrome.extension.getBackgroundPage();
    if (page === null) throw new Error('The worker is asleep');
    page.console.log(words);
  }, text);
}

function terminate({ control, id }: FirefoxSession): Promise<string> {
  return control.evaluate(async (each) => {
    const { extension } = WebExtensionPolicy.getByID(each);
    await extension.terminateBackground({ disableResetIdleForTest: true });
    return extension.backgroundState;
  }, id);
}
