import { expect, test } from 'vitest';
import { ID, World } from '../support/world.ts';

const IDS = Array.from({ length: 50 }, (_, i) => String(74_372_499_000 + i));

async function setUp(): Promise<World> {
  const world = new World();
  await world.setUp();
  return world;
}

test('a pasted id is asked for at once, and every 5 s until it is ready', async () => {
  const world = await setUp();
  world.service.solve(ID, 12_000);
  const pastedAt = world.service.now;
  expect(await world.send({ type: 'track', ids: [ID] })).toMatchObject({ added: 1, known: 0 });
  await world.run(60_000);
  const waits = world.service.timesOf(ID).map((at) => Math.round((at - pastedAt) / 100) / 10);
  expect(waits).toEqual([0, 5.1, 10.2, 15.3]);
  expect(await world.statusOf(ID)).toBe('ready');
  expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 ready' });
});

test('an answer is on the badge at most 5 s and a round trip after it is there', async () => {
  const world = await setUp();
  for (const [i, id] of IDS.entries()) world.service.solve(id, 1_000 * (i + 1));
  await world.send({ type: 'track', ids: IDS });
  const late: number[] = [];
  for (let second = 1; second <= 60; second += 1) {
    await world.run(1_000);
    const told = / (\d+) ready/.exec((await world.button()).title)?.[1] ?? 0;
    // Solved are as many as seconds have passed; the newest may be 5 s and a round trip old.
    if (Number(told) < Math.min(50, second - 6)) late.push(second);
  }
  expect(late).toEqual([]);
  expect((await world.button()).text).toBe('50');
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
});

test('an answer is stored as it came before the badge tells of it', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  const { calls } = world.worker;
  const stored = calls.findIndex(({ detail }) => JSON.stringify(detail).includes('token of'));
  const told = calls.findIndex(({ detail }) => JSON.stringify(detail).includes('1 ready'));
  expect(stored).toBeGreaterThan(0);
  expect(told).toBeGreaterThan(stored);
});

test('a failed task is kept with the words of the service, and is news', async () => {
  const world = await setUp();
  const body = { errorId: 12, errorCode: 'ERROR_CAPTCHA_UNSOLVABLE', errorDescription: 'gave up' };
  world.service.script(ID, () => ({ body }));
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  expect(await world.stored(`task:2captcha:${ID}`)).toMatchObject({
    state: {
      status: 'failed',
      failure: { number: 12, code: 'ERROR_CAPTCHA_UNSOLVABLE', description: 'gave up' },
    },
  });
  expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 failed' });
});

test('a task surface marks news as seen and the badge steps back', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  await world.send({ type: 'seen', event: 2 });
  await world.run(10);
  expect(await world.button()).toEqual({ text: '', title: 'Task Tray' });
});

test('an id that is followed already is counted as known and changes nothing', async () => {
  const world = await setUp();
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  const index = await world.stored('index');
  const reply = await world.send({ type: 'track', ids: [ID, '5'] });
  expect(reply).toMatchObject({ added: 1, known: 1 });
  expect(await world.send({ type: 'track', ids: [ID] })).toEqual({
    kind: 'tracked',
    added: 0,
    known: 1,
    undo: null,
  });
  expect(await world.stored('index')).not.toEqual(index);
  expect(world.service.timesOf(ID)).toHaveLength(1);
});

test('with nothing pending there is no alarm, no timer and no request', async () => {
  const world = await setUp();
  world.service.solve(ID, 7_000);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  expect(world.alarm).not.toBeNull();
  await world.run(20_000);
  expect(world.alarm).toBeNull();
  const calls = world.worker.calls.length;
  await world.run(3_600_000);
  expect(world.worker.calls).toHaveLength(calls);
});
