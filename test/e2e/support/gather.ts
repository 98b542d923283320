import { isKeyItem } from '../../../lib/vault.ts';
import { until } from '../../support/until.ts';
import type { Evidence } from './evidence.ts';
import { messagesHeard } from './overheard.ts';
import type { SecondHost } from './second-host.ts';
import type { Stage } from './stage.ts';

declare const chrome: {
  readonly runtime: { sendMessage(command: object): Promise<unknown> };
  readonly storage: { readonly session: { get(keys: null): Promise<object> } };
  readonly tabs: { query(which: object): Promise<readonly { readonly url?: string }[]> };
};

/** What the worker and a page write to their consoles, to see that it is heard. */
const LOGGED = { worker: 'logged by the worker', page: 'logged by a page' } as const;

/** Keeps all that the extension stored, said, sent and printed but what a key belongs in. */
export async function gather(stage: Stage, second: SecondHost, evidence: Evidence): Promise<void> {
  const { browser, wire } = stage;
  const inert = browser.inertPage();
  for (const [name, item] of Object.entries(await browser.storageDump()))
    if (!isKeyItem(name)) evidence.add(`the item ${name}`, JSON.stringify([name, item]));
  const session = await inert.evaluate(() => chrome.storage.session.get(null));
  evidence.add("the session's storage", JSON.stringify(session));
  evidence.add('the button', JSON.stringify([await browser.badge(), await browser.alarms()]));
  const tabs = await inert.evaluate(() => chrome.tabs.query({}));
  evidence.add('the tabs', JSON.stringify(tabs));
  const messages = await messagesHeard(inert);
  evidence.add(
    'messages',
    messages.filter((message) => !message.includes('"save-key"')),
  );
  evidence.add(
    'heads of requests',
    wire.requests.map(({ head }) => head),
  );
  evidence.add('bytes that the second host received', second.wire.text);
  await gatherReplies(stage, evidence);
  await gatherPrinted(stage, evidence);
}

async function gatherReplies(stage: Stage, evidence: Evidence): Promise<void> {
  const service = '2captcha';
  const types = ['prepare', 'opened', 'try-again', 'online'];
  const commands = types.map((type) => ({ type, service }));
  const save = { type: 'save-key', service, key: stage.sandbox.clientKey };
  const replies = await stage.browser
    .inertPage()
    .evaluate(
      (all) => Promise.all(all.map((command) => chrome.runtime.sendMessage(command))),
      [...commands, save],
    );
  evidence.add('replies', JSON.stringify(replies));
}

async function gatherPrinted({ browser }: Stage, evidence: Evidence): Promise<void> {
  await browser.inertPage().evaluate((text) => console.log(text), LOGGED.page);
  await browser.logInWorker(LOGGED.worker);
  const printed = await until(
    () => browser.printed(),
    (text) => Object.values(LOGGED).every((logged) => text.includes(logged)),
    { what: 'consoles of worker and page' },
  );
  evidence.add('what the browser printed', printed);
}
