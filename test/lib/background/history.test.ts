import { expect, test } from 'vitest';
import type { Settings } from '../../../lib/core/settings.ts';
import { World } from '../support/world.ts';

const HOUR = 60 * 60_000;

const DEFAULT: Settings = { historyLimit: 10_000, forgetAfter: null };

const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** A world with tasks 1 to `count` answered and seen, and these settings. */
async function answered(count: number, settings: Partial<Settings>): Promise<World> {
  const world = new World();
  for (const id of ids(1, count)) world.service.solve(id, 0);
  await world.follow(...ids(1, count));
  await world.run(40_000);
  await world.send({ type: 'seen', event: 10_000 });
  await world.send({ type: 'settings', settings: { ...DEFAULT, ...settings } });
  await world.run(10);
  return world;
}

async function listed(world: World): Promise<readonly string[]> {
  const { entries } = await world.index();
  return entries.map(([key]) => key.slice('2captcha:'.length));
}

test('what is added beyond the history limit takes the place of the oldest', async () => {
  const world = await answered(100, { historyLimit: 100 });
  const before = await listed(world);
  await world.send({ type: 'track', ids: ['201', '202', '203'] });
  expect(await listed(world)).toEqual(['201', '202', '203', ...before.slice(0, -3)]);
  for (const id of before.slice(-3)) {
    expect(await world.stored(`task:2captcha:${id}`)).toBeUndefined();
    expect(await world.stored(`poll:2captcha:${id}`)).toBeUndefined();
  }
});

test('a lower history limit deletes at once, and says how many', async () => {
  const world = await answered(150, {});
  const lower = { ...DEFAULT, historyLimit: 100 };
  expect(await world.send({ type: 'settings', settings: lower })).toEqual({
    kind: 'settings',
    deleted: 50,
  });
  expect(await listed(world)).toHaveLength(100);
});

test('pending tasks and news stay beyond the limit, until they are finished and seen', async () => {
  const world = new World();
  await world.follow(...ids(1, 150));
  await world.send({ type: 'settings', settings: { ...DEFAULT, historyLimit: 100 } });
  expect(await listed(world)).toHaveLength(150);
  for (const id of ids(1, 60)) world.service.solve(id, 0);
  await world.run(40_000);
  expect((await world.button()).text).toBe('60');
  expect(await listed(world)).toHaveLength(150);
  await world.send({ type: 'seen', event: 10_000 });
  expect(await listed(world)).toHaveLength(100);
  for (const id of ids(61, 150)) expect(await world.statusOf(id)).toBe('processing');
});

test('a task that the limit deleted and that is pasted again waits for its 5 s', async () => {
  const world = await answered(100, {});
  world.service.solve('500', 0);
  await world.send({ type: 'track', ids: ['500'] });
  await world.run(300);
  await world.send({ type: 'seen', event: 10_000 });
  await world.send({ type: 'settings', settings: { ...DEFAULT, historyLimit: 100 } });
  await world.send({ type: 'remove', keys: ['2captcha:500'] });
  await world.send({ type: 'track', ids: ['500'] });
  await world.run(10_000);
  expect(world.service.timesOf('500')).toHaveLength(2);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
});

test('a seen answer is forgotten once it is as old as the settings say; its cost stays', async () => {
  const world = await answered(3, { forgetAfter: HOUR });
  await world.run(HOUR - 60_000);
  await world.send({ type: 'opened' });
  expect(JSON.stringify(await world.stored('task:2captcha:1'))).toContain('token of 1');
  await world.run(120_000);
  await world.send({ type: 'opened' });
  await world.run(10);
  for (const id of ids(1, 3)) {
    const record = JSON.stringify(await world.stored(`task:2captcha:${id}`));
    expect(record).not.toContain('token of');
    expect(record).toContain('cost');
    expect(await world.statusOf(id)).toBe('ready');
  }
});

test('an answer that nobody saw is not forgotten, and neither is one that came later', async () => {
  const world = await answered(1, { forgetAfter: HOUR });
  world.service.solve('2', 0);
  await world.send({ type: 'track', ids: ['2'] });
  await world.run(2 * HOUR);
  await world.send({ type: 'opened' });
  await world.run(10);
  expect(JSON.stringify(await world.stored('task:2captcha:1'))).not.toContain('token of');
  expect(JSON.stringify(await world.stored('task:2captcha:2'))).toContain('token of 2');
  await world.send({ type: 'seen', event: 10_000 });
  await world.run(10);
  expect(JSON.stringify(await world.stored('task:2captcha:2'))).not.toContain('token of');
});

test('hundreds of answers are forgotten in one go, and then not looked at again', async () => {
  const world = await answered(230, {});
  await world.run(2 * HOUR);
  await world.send({ type: 'settings', settings: { ...DEFAULT, forgetAfter: HOUR } });
  await world.run(10);
  for (const id of ids(1, 230)) {
    expect(JSON.stringify(await world.stored(`task:2captcha:${id}`))).not.toContain('token of');
  }
  world.worker.kill();
  world.worker.calls.length = 0;
  world.worker.start();
  await world.run(10);
  const read = world.worker.calls.filter(({ detail }) => JSON.stringify(detail)?.includes('task:'));
  expect(read).toEqual([]);
});

test('an answer that Undo brings back is forgotten in its time', async () => {
  const world = await answered(3, { forgetAfter: HOUR });
  const reply = await world.send({ type: 'remove', keys: ['2captcha:1'] });
  await world.run(2 * HOUR);
  world.worker.kill();
  world.worker.start();
  await world.run(10);
  expect(JSON.stringify(await world.stored('task:2captcha:2'))).not.toContain('token of');
  await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
  await world.run(10);
  expect(JSON.stringify(await world.stored('task:2captcha:1'))).not.toContain('token of');
});

test('nothing wakes the worker to forget', async () => {
  const world = await answered(3, { forgetAfter: HOUR });
  await world.run(60_000);
  expect(world.alarm).toBeNull();
  world.worker.calls.length = 0;
  await world.run(2 * HOUR);
  expect(world.worker.calls).toEqual([]);
});
