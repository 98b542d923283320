import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { allowHost } from './support/allow-host.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

const LOOPBACK = 'http://127.0.0.1/*';
const OTHER_KEY = 'a key of quite another form';

declare const browser: {
  readonly permissions: { remove(which: { readonly origins: string[] }): Promise<boolean> };
};

/** Has a service used by the options: the one of this name, or the one at this address. */
async function choose({ browser: seen }: Stage, name: string, address?: string): Promise<void> {
  const options = new TaskPage(seen, await seen.openPage('options.html'));
  const field = await options.page.waitForSelector('::-p-aria([name="Service"][role="combobox"])');
  const value = await field?.$$eval(
    'option',
    (all, wanted) => all.find(({ textContent }) => textContent === wanted)?.value,
    name,
  );
  await field?.select(value ?? `no choice "${name}"`);
  if (address !== undefined)
    await options.page.locator('::-p-aria([name="Server address"][role="textbox"])').fill(address);
  await options.press('Use this service');
  await options.says(`Now in use: ${address?.replace('http://', '') ?? name}`);
  await options.close();
}

/** How often a sandbox was asked for a task. */
function asked({ service }: Sandbox, id: string): number {
  return service.log.filter(({ taskId }) => taskId === id).length;
}

function keysOf({ service }: Sandbox): readonly string[] {
  return [...new Set(service.log.map(({ key }) => key))];
}

describe.each(sample(1, BROWSERS))('Another service in %s', (name) => {
  const test = stageTest(name).extend<{ server: Sandbox }>({
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads the fixtures used off the pattern.
    server: async ({}, use) => {
      const server = await startSandbox({ clientKey: OTHER_KEY });
      // Both count from the same number.
      for (let spare = 0; spare < 10; spare += 1) server.service.addTask({ solveMs: 'never' });
      await use(server);
      await server.close();
    },
  });

  test('has a key and tasks of its own, and the other one waits meanwhile', async ({
    stage,
    server,
  }) => {
    const { sandbox, openReady } = stage;
    const waiting = sandbox.service.addTask({ solveMs: 'never' });
    const popup = await openReady();
    await popup.paste(waiting, '1 added');
    await popup.shows(waiting, 'Processing');
    await allowHost(stage, LOOPBACK);
    await choose(stage, 'Another server', server.httpOrigin);
    const before = asked(sandbox, waiting);
    await popup.shows(waiting, 'Waits until 2Captcha is chosen');
    await popup.saveKey(OTHER_KEY);
    const id = server.service.addTask({ solveMs: 0 });
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Ready');
    await until(
      () => asked(server, id),
      (times) => times > 0,
      { what: 'a request to the server' },
    );

    await choose(stage, '2Captcha');
    await until(
      () => asked(sandbox, waiting),
      (times) => times > before,
      { what: 'a request for the task that waited' },
    );
    expect(asked(sandbox, id) + asked(server, waiting)).toBe(0);
    expect([keysOf(sandbox), keysOf(server)]).toEqual([['right'], ['right']]);
  });

  test('waits once access to it is taken back, until that is granted again', async ({
    stage,
    server,
  }) => {
    const popup = await stage.openReady();
    await allowHost(stage, LOOPBACK);
    await choose(stage, 'Another server', server.httpOrigin);
    await popup.saveKey(OTHER_KEY);
    const id = server.service.addTask({ solveMs: 2_000 });
    await popup.page.evaluate((origins) => browser.permissions.remove({ origins }), [LOOPBACK]);
    const { host } = new URL(server.httpOrigin);
    await popup.alerts(`The browser keeps Task Tray from ${host}`);
    await popup.paste(id, '1 added');
    await allowHost(stage, LOOPBACK);
    await popup.press('Grant access');
    await popup.alerts(null);
    await popup.shows(id, 'Ready');
    expect(keysOf(server)).toEqual(['right']);
  });
});
