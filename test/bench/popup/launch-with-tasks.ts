import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { launch, SHIPPED, type BrowserName } from '../launch.ts';
import { sendCommand } from '../send-command.ts';
import { storedItems, type Items } from './stored-items.ts';

declare const chrome: {
  readonly storage: { readonly local: { set(items: Items): Promise<void> } };
};

/** How many items are put into storage at once. */
const AT_ONCE = 1_000;

/** Starts a browser with the shipped extension asleep, a key and so many tasks stored. */
export async function launchWithTasks(
  name: BrowserName,
  sandbox: Sandbox,
  count: number,
): Promise<ExtensionBrowser> {
  const browser = await launch(name, SHIPPED[name], sandbox);
  const inert = browser.inertPage();
  await sendCommand(inert, { type: 'save-key', key: sandbox.clientKey });
  // A worker that runs would not see what is stored past it.
  await browser.killWorker();
  const items = count === 0 ? [] : Object.entries(await storedItems(count));
  for (let i = 0; i < items.length; i += AT_ONCE) {
    const some = Object.fromEntries(items.slice(i, i + AT_ONCE));
    await inert.evaluate((each) => chrome.storage.local.set(each), some);
  }
  return browser;
}
