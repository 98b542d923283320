import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { filesHolding } from './support/files-holding.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

declare const chrome: { readonly runtime: { sendMessage(command: object): Promise<unknown> } };

const WORDS = 'correct horse battery staple';

const WAYS = [
  ['For this session only', null],
  ['Behind a passphrase', WORDS],
] as const;
type Way = (typeof WAYS)[number][0];

/** Has the key kept in a way, by the options, which ask for a passphrase once there is a key. */
async function keep({ browser }: Stage, way: Way, passphrase: string | null): Promise<void> {
  const options = new TaskPage(browser, await browser.openPage('options.html'));
  await options.page.locator(`::-p-aria([name="${way}"][role="radio"])`).click();
  if (passphrase !== null) await options.page.locator('#passphrase').fill(passphrase);
  await options.press('Keep it this way');
  await options.says('Changed how the key is kept');
  await options.close();
}

/** Waits until the button says `!` and this. */
async function warns(browser: ExtensionBrowser, title: string): Promise<void> {
  await until(
    () => browser.badge(),
    (badge) => badge.text === '!' && badge.title === title,
    { what: `badge with "${title}"` },
  );
}

describe.each(sample(1, BROWSERS))('A key in %s', (name) => {
  const test = stageTest(name);

  test('behind a passphrase is unlocked after a restart, and polling goes on', async ({
    stage,
  }) => {
    const { browser, sandbox } = stage;
    const id = sandbox.service.addTask({ solveMs: 'never' });
    const ready = await stage.openReady();
    await ready.paste(id, '1 added');
    await ready.shows(id, 'Processing');
    await keep(stage, 'Behind a passphrase', WORDS);
    await browser.restart();
    await warns(browser, 'Task Tray: key locked · 1 processing');
    expect(await browser.alarms()).toEqual([]);
    const asked = sandbox.service.log.length;
    sandbox.service.endTask(id);

    const popup = await stage.openPopup();
    await popup.alerts('Your API key is locked');
    await popup.press('Unlock');
    await popup.page.locator('#passphrase').fill('not the passphrase');
    await popup.press('Unlock');
    await popup.alerts('That is not the passphrase of this key');
    expect(sandbox.service.log).toHaveLength(asked);

    await popup.page.locator('#passphrase').fill(WORDS);
    await popup.page.keyboard.press('Enter');
    await popup.shows(id, 'Ready');
    await popup.alerts(null);
    const stored = JSON.stringify(await browser.storageDump());
    for (const secret of [sandbox.clientKey, WORDS]) expect(stored).not.toContain(secret);
  });

  test('for one session is gone after a restart, and asked for once more', async ({ stage }) => {
    const { browser, sandbox } = stage;
    await stage.openReady();
    await keep(stage, 'For this session only', null);
    expect(JSON.stringify(await browser.storageDump())).not.toContain(sandbox.clientKey);
    await browser.restart();
    await warns(browser, 'Task Tray: no API key');
    const popup = await stage.openPopup();
    await popup.idsWait(true);
    expect(await popup.page.$eval('main', ({ innerText }) => innerText)).toContain(
      'You keep the key for one session only.',
    );
    await popup.saveKey(sandbox.clientKey);
    expect(JSON.stringify(await browser.storageDump())).not.toContain(sandbox.clientKey);
  });

  test.for(sample(1, WAYS))(
    'never reaches the files of the profile when it is kept so from the start: %s',
    async (row, { stage }) => {
      const { browser, sandbox } = stage;
      const [way, passphrase] = row;
      await keep(stage, way, null);
      const popup = await stage.openPopup();
      await popup.page.locator('#api-key').fill(sandbox.clientKey);
      if (passphrase !== null) await popup.page.locator('#passphrase').fill(passphrase);
      await popup.press('Save key');
      await popup.idsWait(false);
      await popup.close();
      expect(await filesHolding(browser, sandbox.clientKey, WORDS)).toEqual([]);
    },
  );

  test.for(sample(1, WAYS))(
    'leaves the files of the profile when it is kept in another way: %s',
    async (row, { stage }) => {
      const { browser, sandbox } = stage;
      await stage.openReady();
      expect(await filesHolding(browser, sandbox.clientKey)).not.toEqual([]);
      const [way, passphrase] = row;
      await keep(stage, way, passphrase);
      expect(await filesHolding(browser, sandbox.clientKey, WORDS)).toEqual([]);
    },
  );

  test('leaves the files of the profile once everything is forgotten', async ({ stage }) => {
    const { browser, sandbox } = stage;
    await stage.openReady();
    expect(await filesHolding(browser, sandbox.clientKey)).not.toEqual([]);
    await browser
      .inertPage()
      .evaluate(() => chrome.runtime.sendMessage({ type: 'forget-everything' }));
    expect(await filesHolding(browser, sandbox.clientKey)).toEqual([]);
  });
});
