import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { World } from '../support/world.ts';

const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** A world with tasks 1 to `count` answered and seen. */
async function answered(count: number): Promise<World> {
  const world = new World();
  for (const id of ids(1, count)) world.service.solve(id, 0);
  await world.follow(...ids(1, count));
  await world.run(40_000);
  await world.send({ type: 'seen', event: 10_000 });
  return world;
}

async function limit(world: World, historyLimit: number): Promise<void> {
  await world.send({ type: 'settings', settings: { ...DEFAULT_SETTINGS, historyLimit } });
}

/** The user opens a page, which marks what it shows as seen. */
async function open(world: World): Promise<void> {
  await world.send({ type: 'opened' });
  await world.send({ type: 'seen', event: 10_000 });
  await world.run(10);
}

async function listed(world: World): Promise<readonly string[]> {
  const { entries } = await world.index();
  return entries.map(([key]) => key.slice('2captcha:'.length));
}

test('beyond the limit the oldest tasks are deleted when a page is opened, with all their records', async () => {
  const world = await answered(150);
  await limit(world, 100);
  const before = await listed(world);
  expect(before).toHaveLength(150);
  await open(world);
  expect(await listed(world)).toEqual(before.slice(0, 100));
  for (const id of before.slice(100)) {
    expect(await world.stored(`task:2captcha:${id}`)).toBeUndefined();
    expect(await world.stored(`poll:2captcha:${id}`)).toBeUndefined();
  }
});

test('a limit that is passed by on the way to another deletes nothing', async () => {
  const world = await answered(150);
  await limit(world, 100);
  await limit(world, 500);
  await open(world);
  expect(await listed(world)).toHaveLength(150);
});

test('pending tasks and news neither go nor push others out', async () => {
  const world = await answered(80);
  await limit(world, 100);
  await world.send({ type: 'track', ids: ids(201, 300) });
  await open(world);
  expect(await listed(world)).toHaveLength(180);
  for (const id of ids(201, 260)) world.service.solve(id, 0);
  await world.run(60_000);
  expect((await world.button()).text).toBe('60');
  await open(world);
  expect(await listed(world)).toEqual(expect.arrayContaining(ids(201, 300)));
  await open(world);
  expect(await listed(world)).toHaveLength(140);
});

test('an answer that comes while a page is open is not deleted before the page was opened again', async () => {
  const world = await answered(100);
  await limit(world, 100);
  await open(world);
  for (const id of ids(201, 230)) world.service.solve(id, 0);
  await world.send({ type: 'track', ids: ids(201, 230) });
  await world.run(40_000);
  await world.send({ type: 'seen', event: 10_000 });
  await world.run(60_000);
  expect(await listed(world)).toHaveLength(130);
});

test('Undo of a paste finds the list as it was', async () => {
  const world = await answered(100);
  await limit(world, 100);
  const before = await listed(world);
  const reply = await world.send({ type: 'track', ids: ids(201, 300) });
  await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
  expect(await listed(world)).toEqual(before);
});

test('a task that the limit deleted and that is pasted again waits for its 5 s', async () => {
  const world = await answered(100);
  await limit(world, 100);
  for (const id of ids(201, 300)) world.service.solve(id, 0);
  await world.send({ type: 'track', ids: ids(201, 300) });
  await world.run(11_000);
  await world.send({ type: 'seen', event: 10_000 });
  await world.send({ type: 'opened' });
  await world.send({ type: 'remove', keys: ['2captcha:300'] });
  await world.send({ type: 'track', ids: ['300'] });
  await world.run(10_000);
  expect(world.service.timesOf('300')).toHaveLength(2);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
});

test('a full disk keeps the history as it is', async () => {
  const world = await answered(150);
  await limit(world, 100);
  world.refuses = () => true;
  await open(world);
  world.refuses = () => false;
  expect(await listed(world)).toHaveLength(150);
  await open(world);
  expect(await listed(world)).toHaveLength(100);
});
