import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../support/browser.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { filesWith } from './support/files-with.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

const WORDS = 'correct horse battery staple';

const WAYS = ['For this session only', 'Behind a passphrase'] as const;
type Way = (typeof WAYS)[number];

/** Has the key kept in a way, by the options. */
async function keep({ browser }: Stage, way: Way): Promise<void> {
  const options = new TaskPage(browser, await browser.openPage('options.html'));
  await options.page.locator(`::-p-aria([name="${way}"][role="radio"])`).click();
  if (way === 'Behind a passphrase') await options.page.locator('#passphrase').fill(WORDS);
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

/** The files of the profile that hold the key, as far as it was promised to be gone from them. */
async function filesWithKey({ browser, sandbox }: Stage): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const search = async (): Promise<void> => {
    found = await filesWith(browser.profile, sandbox.clientKey);
  };
  // Chromium drops what was overwritten from its log when it is started next.
  if (browser.name === 'chromium') await browser.restart();
  await browser.restart(search);
  return found;
}

describe.each(BROWSERS)('A key in %s', (name) => {
  const test = stageTest(name);

  test('behind a passphrase is unlocked after a restart, and polling goes on', async ({
    stage,
  }) => {
    const { browser, sandbox } = stage;
    const id = sandbox.service.addTask({ solveMs: 'never' });
    const ready = await stage.openReady();
    await ready.paste(id, '1 added');
    await ready.shows(id, 'Processing');
    await keep(stage, 'Behind a passphrase');
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
    await keep(stage, 'For this session only');
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

  test.for(WAYS)(
    'leaves the files of the profile when it is kept so: %s',
    async (way, { stage }) => {
      await stage.openReady();
      expect(await filesWithKey(stage)).not.toEqual([]);
      await keep(stage, way);
      expect(await filesWithKey(stage)).toEqual([]);
      expect(await filesWith(stage.browser.profile, WORDS)).toEqual([]);
    },
  );
});
