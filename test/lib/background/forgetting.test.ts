import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import type { TaskKey } from '../../../lib/core/task.ts';
import { World } from '../support/world.ts';

const HOUR = 60 * 60_000;
const YEAR = 365 * 24 * HOUR;

const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));

/** A world with tasks 1 to `count` answered and seen, to be forgotten after an hour. */
async function answered(count: number): Promise<World> {
  const world = new World();
  for (const id of ids(count)) world.service.solve(id, 0);
  await world.follow(...ids(count));
  await world.run(40_000);
  await world.send({ type: 'seen', event: 10_000 });
  const settings = { ...DEFAULT_SETTINGS, forgetAfter: HOUR } as const;
  await world.send({ type: 'settings', settings });
  return world;
}

async function open(world: World): Promise<void> {
  await world.send({ type: 'opened' });
  await world.send({ type: 'seen', event: 10_000 });
  await world.run(10);
}

/** The tasks, of so many, whose records still hold their answers. */
async function held(world: World, count: number): Promise<readonly string[]> {
  const records = await Promise.all(ids(count).map((id) => world.stored(`task:2captcha:${id}`)));
  return ids(count).filter((id, i) => JSON.stringify(records[i]).includes(`token of ${id}\\`));
}

test('a seen answer is forgotten once it is as old as the settings say; its cost stays', async () => {
  const world = await answered(3);
  await world.run(HOUR - 60_000);
  await open(world);
  expect(await held(world, 3)).toEqual(['1', '2', '3']);
  await world.run(120_000);
  await open(world);
  expect(await held(world, 3)).toEqual([]);
  for (const id of ids(3)) {
    expect(JSON.stringify(await world.stored(`task:2captcha:${id}`))).toContain('cost');
    expect(await world.statusOf(id)).toBe('ready');
  }
});

test('an answer that was not seen before is there when the page is opened', async () => {
  const world = await answered(1);
  world.service.solve('2', 0);
  await world.send({ type: 'track', ids: ['2'] });
  await world.run(2 * HOUR);
  await open(world);
  expect(await held(world, 2)).toEqual(['2']);
  await open(world);
  expect(await held(world, 2)).toEqual([]);
});

test('a time that is passed by on the way to another forgets nothing', async () => {
  const world = await answered(3);
  await world.run(2 * HOUR);
  await world.send({ type: 'settings', settings: { ...DEFAULT_SETTINGS, forgetAfter: HOUR } });
  await world.send({ type: 'settings', settings: DEFAULT_SETTINGS });
  await open(world);
  expect(await held(world, 3)).toEqual(['1', '2', '3']);
});

test('hundreds of answers are forgotten in one go, and then not looked at again', async () => {
  const world = await answered(230);
  await world.run(2 * HOUR);
  await open(world);
  expect(await held(world, 230)).toEqual([]);
  world.worker.calls.length = 0;
  await open(world);
  const read = world.worker.calls.filter(({ detail }) => JSON.stringify(detail)?.includes('task:'));
  expect(read).toEqual([]);
});

test('one answer that came while the clock was wrong does not keep the others', async () => {
  const world = await answered(0);
  await world.setClock(YEAR);
  world.service.solve('1', 0);
  await world.send({ type: 'track', ids: ['1'] });
  await world.run(10_000);
  await world.setClock(-YEAR);
  world.service.solve('2', 0);
  await world.send({ type: 'track', ids: ['2'] });
  await world.run(20_000);
  await open(world);
  await open(world);
  await world.run(2 * HOUR);
  await open(world);
  expect(await held(world, 2)).toEqual([]);
});

test('an answer that Undo brings back is forgotten in its time', async () => {
  const world = await answered(3);
  const keys: readonly TaskKey[] = ['2captcha:1'];
  await world.run(2 * HOUR);
  await open(world);
  const settings = DEFAULT_SETTINGS;
  await world.send({ type: 'settings', settings });
  const reply = await world.send({ type: 'remove', keys });
  await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
  await open(world);
  expect(await held(world, 3)).toEqual([]);
});

test('nothing wakes the worker to forget', async () => {
  const world = await answered(3);
  await world.run(60_000);
  expect(world.alarm).toBeNull();
  world.worker.calls.length = 0;
  await world.run(2 * HOUR);
  expect(world.worker.calls).toEqual([]);
});
