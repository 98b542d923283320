import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { storeItems } from '../support/store-items.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

declare const chrome: { readonly runtime: { sendMessage(command: unknown): Promise<unknown> } };

const PATHS = ['popup.html', 'sidepanel.html', 'tasks.html', 'tasks.html#insights', 'options.html'];

/** What a newer version may have stored: its own items, and those of today in another form. */
const NEWER = { version: 2, tags: ['one'], settings: { theme: { of: 'another form' } } };

/** Sends what changes most, which is never answered, and waits until the worker has heard of it. */
function tryAll({ browser }: Stage): Promise<void> {
  return browser.inertPage().evaluate(async () => {
    const commands = [
      { type: 'track', service: '2captcha', ids: ['74372499199'] },
      { type: 'settings', settings: { theme: 'dark' } },
      { type: 'remove-key', service: '2captcha' },
      { type: 'forget-everything' },
      { type: 'online' },
    ];
    for (const command of commands) void chrome.runtime.sendMessage(command);
    // What is no command is heard after these, and refused at once.
    await chrome.runtime.sendMessage('nonsense').catch(() => undefined);
  });
}

/** Waits until the worker runs and the button says that it can do nothing. */
async function isShut({ browser }: Stage): Promise<void> {
  await until(
    async () => ({ badge: await browser.badge(), isAlive: await browser.isWorkerAlive() }),
    ({ badge: { text, title }, isAlive }) =>
      isAlive && text === '!' && title === 'Task Tray: stored by a newer version',
    { what: 'button that tells of the newer version' },
  );
}

describe.each(sample(1, BROWSERS))('What a newer version stored, in %s', (name) => {
  const test = stageTest(name);

  test('is told of on every page, left as it is, and gone on with after the next update', async ({
    stage,
  }) => {
    const { browser, sandbox } = stage;
    const [early, pending] = [{ solveMs: 0 }, { solveMs: 'never' }] as const;
    const ids = [sandbox.service.addTask(early), sandbox.service.addTask(pending)] as const;
    const popup = await stage.openReady();
    await popup.paste(ids.join(' '), '2 added');
    await popup.shows(ids[0], 'Ready');
    await popup.close();
    const { settings = null } = await browser.storageDump();
    await storeItems(browser, NEWER);
    const [before, asked] = [await browser.storageDump(), sandbox.service.log.length];

    for (const path of PATHS) {
      const page = new TaskPage(browser, await browser.openPage(path));
      await page.alerts('Your tasks were stored by a newer Task Tray');
      await page.alerts('This is version 0.1.0');
      expect(await page.page.$$('button, input, textarea, a')).toEqual([]);
      await page.close();
    }
    await tryAll(stage);
    await isShut(stage);
    expect(await browser.alarms()).toEqual([]);
    await browser.killWorker();
    await tryAll(stage);
    await isShut(stage);
    expect(await browser.storageDump()).toEqual(before);
    expect(sandbox.service.log).toHaveLength(asked);

    await storeItems(browser, { version: 1, settings });
    sandbox.service.endTask(ids[1]);
    const again = await stage.openPopup();
    await again.shows(ids[0], 'Ready');
    await again.shows(ids[1], 'Ready');
  });
});
