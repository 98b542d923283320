import { relative } from 'node:path';
import { describe, expect } from 'vitest';
import { vaultItem } from '../../lib/vault.ts';
import { sample } from '../run/full.ts';
import type { TaskPage } from '../support/task-page.ts';
import { Evidence } from './support/evidence.ts';
import { filesHolding } from './support/files-holding.ts';
import { gather } from './support/gather.ts';
import { holdsKey } from './support/holds-key.ts';
import { lookAround } from './support/look-around.ts';
import { overhear } from './support/overheard.ts';
import { startSecondHost, type SecondHost } from './support/second-host.ts';
import { snapshot } from './support/snapshot.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';
import { addTroubledTasks, ended } from './support/troubled-tasks.ts';

/** Where the key is on disk: Chromium has a file for it, Firefox what extensions store. */
const OWN_FILES = /^(Default\/File System|storage\/default\/moz-extension)/;

/** Where the service sends who follows redirects: to another host, by TLS and without. */
const elsewhere = ({ origins }: SecondHost) => origins.map((origin) => `${origin}/getTaskResult`);

/** Saves the key, which the service answers by sending elsewhere, and follows tasks of every end. */
async function followAll(stage: Stage, second: SecondHost, evidence: Evidence): Promise<TaskPage> {
  const { browser, sandbox } = stage;
  const { service, clientKey } = sandbox;
  const [location = ''] = elsewhere(second);
  service.addFault({ fault: { kind: 'redirect', location }, method: 'getBalance', times: 1 });
  const popup = await stage.openPopup();
  await popup.page.locator('#api-key').fill(clientKey);
  evidence.add('the popup while the key is typed', await snapshot(popup.page, '#api-key'));
  await popup.press('Save key');
  await popup.alerts('No connection to 2Captcha');
  const tasks = addTroubledTasks(service, elsewhere(second), clientKey);
  await popup.paste(tasks.map(({ id }) => id).join(' '), `${tasks.length} added`);
  evidence.add('the popup in trouble', await snapshot(popup.page));
  await ended(browser, tasks);
  return popup;
}

/** Reports an answer, which the service answers by sending elsewhere. */
async function report({ sandbox: { service } }: Stage, second: SecondHost, popup: TaskPage) {
  const [location = ''] = elsewhere(second);
  service.addFault({ fault: { kind: 'redirect', location }, method: 'reportCorrect', times: 1 });
  await popup.press('Report correct');
  await popup.says('The report could not be sent: try again later');
}

describe.each(sample(1, BROWSERS))('The key in %s', (name) => {
  const test = stageTest(name).extend<{ second: SecondHost }>({
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads the fixtures used off the pattern.
    second: async ({}, use) => {
      const second = await startSecondHost();
      await use(second);
      second.close();
    },
  });

  test('goes to its service in bodies, into its own item, and nowhere else', async ({
    stage,
    second,
  }) => {
    const { browser, sandbox, wire } = stage;
    const key = sandbox.clientKey;
    const evidence = new Evidence();
    await overhear(browser.inertPage());
    const popup = await followAll(stage, second, evidence);
    const ids = sandbox.service.tasks.all().map(({ id }) => id);
    // Of the first four, each of which ends in another way.
    await lookAround(stage, popup, ids.slice(0, 4), evidence);
    await popup.page.bringToFront();
    await report(stage, second, popup);
    evidence.add('the popup after a report', await snapshot(popup.page));
    // Shows that the second host would have been reached, and that what it receives is heard.
    await popup.page.evaluate(
      (addresses) =>
        Promise.all(addresses.map((to) => fetch(to, { method: 'POST', body: 'reached' }))),
      elsewhere(second),
    );
    await gather(stage, second, evidence);

    expect(evidence.holding(key)).toEqual([]);
    for (const { head, body } of wire.requests) {
      expect(head).toMatch(/^POST \/\w+ HTTP\/1\.1\r\nHost: api\.2captcha\.com\r\n/i);
      expect(body.replace(/,"taskId":\d+/, '')).toBe(`{"clientKey":"${key}"}`);
    }
    expect(wire.requests.length).toBeGreaterThan(ids.length);
    const { bug = null, [vaultItem('2captcha')]: kept } = await browser.storageDump();
    expect(bug).toBeNull();
    // The same search finds it where it belongs.
    expect(holdsKey(wire.text, key)).toBe(true);
    expect(holdsKey(JSON.stringify(kept), key)).toBe(name === 'firefox');
    expect(second.wire.requests.map(({ body }) => body)).toEqual(['reached', 'reached']);
    const files = await filesHolding(browser, key);
    const others = files.filter((file) => !OWN_FILES.test(relative(browser.profile, file)));
    expect(others).toEqual([]);
    expect(files).not.toEqual([]);
  });

  test('is blotted out of the report of a mistake that names it', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const key = sandbox.clientKey;
    const popup = await stage.openReady();
    const { page } = popup;
    // Chromium tells a page no more of an error in what a debugger runs than that there was one.
    await page.evaluate((secret) => {
      dispatchEvent(new ErrorEvent('error', { error: new Error(`Lost ${secret}`) }));
    }, key);
    await popup.alerts('Task Tray made a mistake');
    await popup.press('Copy report');
    await popup.says('Copied');
    const evidence = new Evidence();
    evidence.add('what was copied', await browser.readClipboard(page));
    evidence.add('what is stored', JSON.stringify((await browser.storageDump())['bug']));
    expect(evidence.with('Lost [key]')).toEqual(['what was copied', 'what is stored']);
    evidence.add('the page', await snapshot(page));
    expect(evidence.holding(key)).toEqual([]);
  });
});
