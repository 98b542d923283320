import { describe, expect } from 'vitest';
import { isFull } from '../run/full.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

/** An alarm comes up to half a minute late in Chrome, which has one timer for all of them. */
const LATE_ALARM_MS = 70_000;

/** How often the worker is killed in a row: a sample, or all. */
const KILLS = isFull ? 20 : 5;

const TASK = {
  end: { kind: 'solved', solution: { token: 'survivor' } },
  solveMs: 8_000,
} as const;

describe.each(BROWSERS)('A pending task in %s', (name) => {
  const test = stageTest(name);
  const sampled = test.runIf(isFull || name === 'chromium');

  test('gets its answer though the worker is killed', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const id = sandbox.service.addTask(TASK);
    const popup = await stage.openReady();
    await popup.paste(id, '1 added');
    await popup.close();
    await until(
      () => sandbox.service.log.filter(({ taskId }) => taskId === id).length,
      (asked) => asked >= 1,
      { what: 'first request' },
    );
    await browser.killWorker();
    expect(await browser.isWorkerAlive()).toBe(false);
    await until(
      () => browser.badge(),
      ({ title }) => title === 'Task Tray: 1 ready',
      { what: 'answer after the kill', timeoutMs: LATE_ALARM_MS },
    );
    const again = await stage.openPopup();
    expect(await again.copied(id)).toBe('survivor');
  });

  sampled(
    'is asked for no sooner though the worker is killed and woken at once',
    async ({ stage }) => {
      const { browser, sandbox } = stage;
      const id = sandbox.service.addTask({ ...TASK, solveMs: 'never' });
      const popup = await stage.openReady();
      await popup.paste(id, '1 added');
      for (let kill = 0; kill < KILLS; kill += 1) {
        await browser.killWorker();
        const woken = await stage.openPopup();
        await woken.shows(id, 'Processing');
        await until(
          () => browser.isWorkerAlive(),
          (isAlive) => isAlive,
          { what: 'woken worker' },
        );
        await woken.close();
      }
      sandbox.service.endTask(id);
      const last = await stage.openPopup();
      await last.shows(id, 'Ready', LATE_ALARM_MS);
    },
  );

  sampled('gets its answer though the browser is started again', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const id = sandbox.service.addTask(TASK);
    const popup = await stage.openReady();
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Processing');
    await browser.restart();
    await until(
      () => browser.badge(),
      ({ title }) => title === 'Task Tray: 1 ready',
      { what: 'answer after the restart', timeoutMs: LATE_ALARM_MS },
    );
    const again = await stage.openPopup();
    expect(await again.copied(id)).toBe('survivor');
  });
});
