import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import type { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { planOf, type Fortune, type Kill } from './support/plan.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';
import { storedBadge, storedState } from './support/stored.ts';
import { hearStored, timesTold } from './support/told.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

const FAILURE = 'ERROR_CAPTCHA_UNSOLVABLE';
/** Ends once all kills are over: until then there is something to ask for. */
const LAST: Fortune = { end: 'solved', solveMs: 'never' };

/** With several windows at work an answer may take a while to be shown. */
const ENDED_MS = 30_000;

/** Adds a task whose answer names it, so that a mix-up shows. */
function addTask({ sandbox: { service } }: Stage, { end, solveMs }: Fortune, nth: number): string {
  const solved = { kind: 'solved', solution: { token: `token of the ${nth}th` } } as const;
  const failed = { kind: 'failed', code: FAILURE } as const;
  return service.addTask({ solveMs, end: end === 'solved' ? solved : failed });
}

/** Waits for the moment of a kill. */
async function moment({ sandbox: { service } }: Stage, { moment: when, delay }: Kill) {
  const asked = () => service.log.filter(({ method }) => method === 'getTaskResult');
  const before = asked().filter(({ status }) => status !== undefined).length;
  if (when !== 'any') {
    await until(
      asked,
      (all) => {
        const answered = all.filter(({ status }) => status !== undefined).length;
        return when === 'answered' ? answered > before : answered < all.length;
      },
      { what: `request ${when}`, timeoutMs: 20_000 },
    );
  }
  await sleep(delay);
}

/** Kills the worker and wakes it by a page; answers the page if it stays open. */
async function killAndWake(stage: Stage, kill: Kill): Promise<readonly TaskPage[]> {
  await moment(stage, kill);
  await stage.browser.killWorker();
  const popup = await stage.openPopup();
  await until(
    () => stage.browser.isWorkerAlive(),
    (isAlive) => isAlive,
    { what: 'woken worker' },
  );
  if (kill.page === 'stays') return [popup];
  await popup.close();
  return [];
}

/** Expects that the tasks are stored as the service ended them, each told once, and shown so. */
async function expectAllKept(stage: Stage, tasks: readonly Fortune[], ids: readonly string[]) {
  const { browser } = stage;
  await until(
    () => browser.storageDump(),
    (items) =>
      ids.every((id) => !['processing', undefined].includes(storedState(items, id)?.status)),
    { what: 'ends of all tasks', timeoutMs: ENDED_MS },
  );
  const items = await browser.storageDump();
  for (const [nth, { end }] of tasks.entries()) {
    const state = storedState(items, ids[nth] ?? '');
    expect(state).toMatchObject({ status: end === 'solved' ? 'ready' : 'failed' });
    const raw = state !== null && 'raw' in state ? state.raw : '';
    expect(raw).toContain(end === 'solved' ? `"token of the ${nth}th"` : FAILURE);
    expect(await timesTold(browser.inertPage(), ids[nth] ?? '')).toBe(1);
  }
  await until(
    async () => ({ badge: await browser.badge(), items: await browser.storageDump() }),
    ({ badge: { text, title }, items: now }) =>
      JSON.stringify({ text, title }) === JSON.stringify(storedBadge(now)),
    { what: 'badge of what is stored' },
  );
  await until(
    () => browser.alarms(),
    (alarms) => alarms.length === 0,
    { what: 'end of the alarm' },
  );
}

describe.each(sample(1, BROWSERS))('Tasks in %s', (name) => {
  const test = stageTest(name);

  // One of them again: FULL=1 vitest run --project e2e seeded -t 'firefox.*seed 17$'
  test.for(sample(1, SEEDS))(
    'keep all their answers though the worker is killed at any moment: seed %i',
    async (seed, { stage }) => {
      const { tasks, answersIn, kills } = planOf(seed);
      const { service } = stage.sandbox;
      const popup = await stage.openReady();
      await hearStored(stage.browser.inertPage());
      service.addFault({ fault: { kind: 'slow', ms: answersIn }, method: 'getTaskResult' });
      const all = [...tasks, LAST];
      const ids = all.map((fortune, nth) => addTask(stage, fortune, nth));
      await popup.paste(ids.join('\n'), `${ids.length} added`);
      await popup.close();
      const pages: TaskPage[] = [];
      for (const kill of kills) pages.push(...(await killAndWake(stage, kill)));
      // With no page open the last answer stays news, for the badge to tell.
      for (const page of pages) await page.close();
      service.endTask(ids.at(-1) ?? '');
      await expectAllKept(stage, all, ids);
    },
  );
});
