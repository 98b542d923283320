import { describe, expect, test } from 'vitest';
import { parseAccount } from '../../../lib/schema.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { ready } from '../support/fake-service.ts';
import { isRecord } from '../support/is-record.ts';
import { ID, KEY, World } from '../support/world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ACCOUNT = 'account:2captcha';
const IDS = Array.from({ length: 50 }, (_, i) => String(74_372_499_000 + i));
const key = taskKey('2captcha', ID);

/** What is stored of the last hour: requests and tasks. */
async function counted(world: World): Promise<{ requests: number; tasks: number }> {
  const usage = parseAccount(await world.stored(ACCOUNT))?.usage ?? [];
  return {
    requests: usage.reduce((sum, [, requests]) => sum + requests, 0),
    tasks: usage.reduce((sum, [, , tasks]) => sum + tasks, 0),
  };
}

/** A world with a good key in which so many requests were made already. */
async function afterRequests(made: number): Promise<World> {
  const world = new World();
  await world.setUp();
  world.worker.kill();
  const account = await world.stored(ACCOUNT);
  const usage = [[Math.floor(Date.now() / MINUTE), made, 0]];
  await world.damage({ [ACCOUNT]: { ...(isRecord(account) ? account : {}), usage } });
  world.worker.start();
  return world;
}

describe('what was asked', () => {
  test('is counted before it leaves, so that no kill loses it', async () => {
    const world = new World();
    await world.setUp();
    const before = await counted(world);
    await world.send({ type: 'track', ids: IDS });
    for (let life = 0; life < 60; life += 1) {
      await world.run(137 + life * 13);
      world.worker.kill();
      const { requests, tasks } = await counted(world);
      expect(requests).toBeGreaterThanOrEqual(before.requests + world.service.seen.length);
      expect(tasks).toBe(IDS.length);
      world.worker.start();
    }
    expect(world.service.seen.length).toBeGreaterThan(100);
  });

  test('is counted with balances and reports', async () => {
    const world = new World();
    world.service.script(ID, ({ method }) =>
      method === 'getTaskResult' ? ready(ID) : { body: { errorId: 0, status: 'success' } },
    );
    await world.setUp();
    expect(await counted(world)).toEqual({ requests: 1, tasks: 0 });
    await world.send({ type: 'track', ids: [ID] });
    await world.run(SECOND);
    await world.send({ type: 'report', key, verdict: 'correct' });
    await world.send({ type: 'try-again' });
    await world.send({ type: 'save-key', service: '2captcha', key: KEY });
    await world.run(MINUTE);
    expect(new Set(world.service.seen.map(({ method }) => method)).size).toBe(3);
    const requests = world.service.seen.length + 1;
    expect(await counted(world)).toEqual({ requests, tasks: 1 });
  });

  test('is counted once on a disk so slow that it must be claimed anew', async () => {
    const world = new World();
    await world.setUp();
    world.writesTake = 3 * SECOND;
    await world.send({ type: 'track', ids: [ID] });
    await world.run(MINUTE);
    const { requests } = await counted(world);
    expect(requests - 1).toBe(world.service.seen.length);
  });
});

test('a task that is removed and pasted again, or checked, is no new captcha', async () => {
  const world = new World();
  await world.follow(ID);
  for (let times = 0; times < 20; times += 1) {
    const reply = await world.send({ type: 'remove', keys: [key] });
    if (times % 2 === 0) await world.send({ type: 'track', ids: [ID] });
    else await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
    await world.send({ type: 'check', keys: [key] });
    await world.run(20 * SECOND);
  }
  expect((await counted(world)).tasks).toBe(1);
  expect(world.service.timesOf(ID).length).toBeGreaterThan(20);
});

test('a budget that is spent stops requests, balances and reports, and wakes no worker', async () => {
  const world = await afterRequests(618);
  world.service.solve('1', 0);
  await world.send({ type: 'track', ids: ['1', ID] });
  await world.run(2 * MINUTE);
  expect(world.service.seen).toHaveLength(2);
  await world.send({ type: 'opened' });
  const report = { type: 'report', key: taskKey('2captcha', '1'), verdict: 'correct' } as const;
  expect(await world.send(report)).toEqual({ kind: 'reported', result: 'unsent' });
  await world.send({ type: 'check', keys: [key] });
  await world.run(10 * MINUTE);
  expect(await world.statusOf(ID)).toBe('processing');
  world.worker.kill();
  await world.run(47 * MINUTE);
  expect(world.worker.isAlive).toBe(false);
  expect(world.service.seen).toHaveLength(2);
  await world.run(3 * MINUTE);
  expect(world.service.seen).toHaveLength(3);
  expect(await world.statusOf(ID)).toBe('stalled');
});

test('Check now asks at once where the budget has stretched the interval', async () => {
  const world = await afterRequests(606);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(20 * SECOND);
  const asked = world.service.timesOf(ID).length;
  expect(asked).toBeGreaterThan(0);
  await world.run(20 * SECOND);
  expect(world.service.timesOf(ID)).toHaveLength(asked);
  await world.send({ type: 'check', keys: [key] });
  await world.run(SECOND);
  expect(world.service.timesOf(ID)).toHaveLength(asked + 1);
});

test('a worker that dies between stretched requests calls tasks stalled in time', async () => {
  const world = await afterRequests(590);
  await world.send({ type: 'track', ids: IDS.slice(0, 4) });
  let deaths = 0;
  for (let second = 0; second < 11 * 60; second += 1) {
    await world.run(SECOND);
    // As a browser does to a worker that waits for nothing sooner.
    if (!world.worker.isAlive || (world.alarm ?? 0) < Date.now() + 31 * SECOND) continue;
    world.worker.kill();
    deaths += 1;
  }
  expect(deaths).toBeGreaterThanOrEqual(3);
  expect(world.service.seen.length).toBeLessThanOrEqual(50);
  for (const id of IDS.slice(0, 4)) expect(await world.statusOf(id)).toBe('stalled');
});

test('a task is waited for through a long interval, though others are pasted meanwhile', async () => {
  const world = await afterRequests(608);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(100 * SECOND);
  expect(world.service.seen).toHaveLength(1);
  await world.send({ type: 'track', ids: ['5'] });
  const account = parseAccount(await world.stored(ACCOUNT));
  expect(account?.clock.elapsed).toBeGreaterThanOrEqual(99 * SECOND);
});

test('a budget that was spent before the clock was set back by a day is there within the hour', async () => {
  const world = await afterRequests(610);
  await world.send({ type: 'track', ids: [ID] });
  await world.setClock(-24 * HOUR);
  await world.send({ type: 'opened' });
  await world.run(50 * MINUTE);
  expect(world.service.seen).toHaveLength(0);
  await world.run(12 * MINUTE);
  expect(world.service.seen.length).toBeGreaterThan(0);
});

describe('50 tasks that never finish stay within the budget for an hour', () => {
  const MEDDLING: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
    'left alone': async () => undefined,
    'with a worker that is killed': async (world) => {
      world.worker.kill();
      world.worker.start();
    },
    'with a clock that is set back by an hour': (world) => world.setClock(-HOUR),
    'with pages that open': (world) => world.send({ type: 'opened' }),
    'with Check now': async (world) => {
      for (const id of IDS) void world.post({ type: 'check', keys: [taskKey('2captcha', id)] });
    },
  };

  test.each(Object.entries(MEDDLING))('%s', async (_name, meddle) => {
    const world = new World();
    await world.setUp();
    await world.send({ type: 'track', ids: IDS });
    for (let minute = 0; minute < 59; minute += 1) {
      await world.run(MINUTE);
      await meddle(world);
    }
    expect(world.service.seen.length + 1).toBeLessThanOrEqual(10 * IDS.length + 600);
    expect(world.service.seen.length).toBeGreaterThan(900);
  });
});
