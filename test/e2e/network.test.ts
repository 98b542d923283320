import { describe, expect } from 'vitest';
import { accountItem } from '../../lib/items.ts';
import { parseAccount } from '../../lib/schema.ts';
import { isFull } from '../run/full.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

/** Waits until the account is paused for so long because nothing answers, in ms. */
async function paused({ browser }: Stage, step: number): Promise<void> {
  await until(
    async () => parseAccount((await browser.storageDump())[accountItem('2captcha')])?.condition,
    (condition) => condition?.kind === 'no-connection' && condition.step === step,
    { what: `pause of ${step} ms` },
  );
}

describe.runIf(isFull).each(BROWSERS)('A network that fails in %s', (name) => {
  const test = stageTest(name);

  test('is tried at once when it is back, however long the pause was to be', async ({ stage }) => {
    const { sandbox, openReady } = stage;
    const { service } = sandbox;
    const ids = [service.addTask({ solveMs: 0 }), service.addTask({ solveMs: 0 })];
    const popup = await openReady();
    await popup.page.setOfflineMode(true);
    await sandbox.close();
    await popup.paste(ids.join(' '), '2 added');
    await popup.alerts('No connection to 2Captcha');
    await paused(stage, 10_000);
    await sandbox.reopen();
    service.requests.clear();
    const before = Date.now();
    await popup.page.setOfflineMode(false);
    await until(
      () => service.log.length,
      (count) => count > 0,
      { what: 'request' },
    );
    expect((service.log[0]?.at ?? Infinity) - before).toBeLessThan(3_000);
    await popup.alerts(null);
    for (const id of ids) await popup.shows(id, 'Ready');
  });

  test('is given up when it hangs, and the task asked for again', async ({ stage }) => {
    const { sandbox, openReady } = stage;
    const id = sandbox.service.addTask({ solveMs: 0 });
    const popup = await openReady();
    sandbox.service.addFault({ fault: { kind: 'hang' }, method: 'getTaskResult', times: 1 });
    await popup.paste(id, '1 added');
    await until(
      () => stage.browser.badge(),
      ({ title }) => title === 'Task Tray: no connection · 1 processing',
      { what: 'end of the request that hangs', timeoutMs: 20_000 },
    );
    await popup.alerts('It did not answer in time.');
    await popup.shows(id, 'Ready');
  });
});
