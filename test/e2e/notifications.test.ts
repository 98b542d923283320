import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { until } from '../support/until.ts';
import { BROWSERS, START, stageTest, type Stage } from './support/stage.ts';

declare const chrome: {
  readonly runtime: { sendMessage(command: object): Promise<unknown> };
  readonly tabs: { query(which: object): Promise<readonly { readonly url?: string }[]> };
};

const folder = await mkdtemp(join(tmpdir(), 'task-tray-'));
afterAll(() => rm(folder, { recursive: true }));

describe.each(sample(1, BROWSERS))('Notifications of %s', async (name) => {
  const test = stageTest(name, name === 'chromium' ? await granted() : START[name].extension);

  test('are turned on in the options, tell of an answer once, and lead to it', async ({
    stage,
  }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    await popup.close();
    await turnOn(stage);
    const shell = browser.shell();
    const shown = await shell.recordNotifications();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { token: 'T' } } });
    await browser
      .inertPage()
      .evaluate(
        (ids) => chrome.runtime.sendMessage({ type: 'track', service: '2captcha', ids }),
        [id],
      );
    const [address = ''] = await until(shown, (all) => all.length > 0, {
      what: 'notification',
      timeoutMs: 20_000,
    });
    expect(address).toMatch(new RegExp(`/tasks\\.html#task=2captcha:${id}$`));
    await browser.killWorker();
    // Firefox keeps what a worker listens for when it starts, which was before it had the permission.
    await browser.inertPage().evaluate(() => chrome.runtime.sendMessage({ type: 'online' }));
    await browser.killWorker();
    await shell.clickNotification(address);
    await until(
      () => addresses(stage),
      (urls) => urls.some((url) => url.includes('/tasks.html')),
      { what: 'tab of the task' },
    );
    expect(await shown()).toHaveLength(name === 'chromium' ? 0 : 1);
  });
});

/**
 * The shipped extension, but with the permission in its manifest: nobody answers Chromium's question
 * without a display. Firefox takes it for answered.
 */
async function granted(): Promise<string> {
  await cp(START.chromium.extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: { permissions: string[]; optional_permissions?: string[] } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  const { optional_permissions: optional = [], ...rest } = manifest;
  const permissions = [...manifest.permissions, ...optional];
  await writeFile(file, JSON.stringify({ ...rest, permissions }));
  return folder;
}

async function turnOn({ browser }: Stage): Promise<void> {
  const options = await browser.openPage('options.html');
  await options.locator('::-p-aria([name="Notifications"][role="checkbox"])').click();
  await until(
    () => options.$eval('input[type="checkbox"]', ({ checked }) => checked),
    (checked) => checked,
    { what: 'notifications that are on' },
  );
  await options.close();
}

function addresses({ browser }: Stage): Promise<readonly string[]> {
  return browser.inertPage().evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.flatMap(({ url = '' }) => url);
  });
}
