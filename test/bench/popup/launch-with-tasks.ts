import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { storeItems } from '../../support/store-items.ts';
import { launch, SHIPPED, type BrowserName } from '../launch.ts';
import { sendCommand } from '../send-command.ts';
import { storedItems } from './stored-items.ts';

/** Starts a browser with the shipped extension asleep, a key and so many tasks stored. */
export async function launchWithTasks(
  name: BrowserName,
  sandbox: Sandbox,
  count: number,
): Promise<ExtensionBrowser> {
  const browser = await launch(name, SHIPPED[name], sandbox);
  await sendCommand(browser.inertPage(), {
    type: 'save-key',
    service: '2captcha',
    key: sandbox.clientKey,
  });
  if (count > 0) await storeItems(browser, await storedItems(count));
  await browser.killWorker();
  return browser;
}
