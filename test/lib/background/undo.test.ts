import { expect, test } from 'vitest';
import type { Reply } from '../../../lib/core/command.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { PROCESSING, ready } from '../support/fake-service.ts';
import { ID, World } from '../support/world.ts';

const key = taskKey('2captcha', ID);

function tokenOf(reply: Reply): string {
  return 'undo' in reply ? (reply.undo ?? '') : '';
}

async function undo(world: World, reply: Reply): Promise<Reply> {
  return world.send({ type: 'undo', token: tokenOf(reply) });
}

test('an addition that is taken back is gone, records and all', async () => {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'track', ids: ['1'] });
  const reply = await world.send({ type: 'track', ids: ['1', '2', '3'] });
  expect(await undo(world, reply)).toEqual({ kind: 'undone' });
  expect(await world.index()).toMatchObject({ entries: [['2captcha:1', 'processing', 1]] });
  for (const id of ['2', '3']) expect(await world.statusOf(id)).toBeUndefined();
  await world.run(60_000);
  expect(world.service.timesOf('2').length).toBeLessThanOrEqual(1);
  expect(world.service.timesOf('1').length).toBeGreaterThan(10);
});

test('a removal that is taken back brings the task back where it stood, and it goes on', async () => {
  const world = new World();
  world.service.solve(ID, 20_000);
  await world.follow('1', ID, '3');
  const before = await world.index();
  const reply = await world.send({ type: 'remove', keys: [key] });
  expect(reply).toMatchObject({ kind: 'removed', count: 1 });
  await world.run(10_000);
  expect(world.service.timesOf(ID)).toHaveLength(1);
  expect(await undo(world, reply)).toEqual({ kind: 'undone' });
  expect(await world.index()).toEqual(before);
  await world.run(20_000);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('a task removed in flight still waits 5 s from when its request may have arrived', async () => {
  const world = new World();
  world.service.script(ID, () => ({ ...PROCESSING, after: 3_000 }));
  await world.follow(ID);
  const reply = await world.send({ type: 'remove', keys: [key] });
  await world.run(3_000);
  await undo(world, reply);
  await world.run(20_000);
  // The first request had to connect: it may have spent all of its 3 s on the way.
  const [first = NaN, second = NaN] = world.service.timesOf(ID);
  expect(second - first).toBeGreaterThanOrEqual(8_000);
});

test('a removed answer comes back with Undo and is not asked for again', async () => {
  const world = new World();
  world.service.script(ID, () => ready(ID));
  await world.follow(ID);
  const before = await world.stored(`task:2captcha:${ID}`);
  const reply = await world.send({ type: 'remove', keys: [key] });
  world.worker.kill();
  await undo(world, reply);
  await world.run(60_000);
  expect(await world.stored(`task:2captcha:${ID}`)).toEqual(before);
  expect(world.service.timesOf(ID)).toHaveLength(1);
});

test('the records of a removed task go with the next action, and Undo is then too late', async () => {
  const world = new World();
  await world.follow('1', '2');
  const first = await world.send({ type: 'remove', keys: [taskKey('2captcha', '1')] });
  expect(await world.statusOf('1')).toBe('processing');
  const second = await world.send({ type: 'remove', keys: [taskKey('2captcha', '2')] });
  expect(await world.statusOf('1')).toBeUndefined();
  expect(await undo(world, first)).toEqual({ kind: 'too-late' });
  expect(await undo(world, second)).toEqual({ kind: 'undone' });
  expect(await undo(world, second)).toEqual({ kind: 'too-late' });
  expect(await world.index()).toMatchObject({ entries: [['2captcha:2', 'processing', 1]] });
});

test('a page that opens ends Undo and clears what was kept for it', async () => {
  const world = new World();
  await world.follow(ID);
  const reply = await world.send({ type: 'remove', keys: [key] });
  await world.send({ type: 'opened' });
  expect(await world.statusOf(ID)).toBeUndefined();
  expect(await undo(world, reply)).toEqual({ kind: 'too-late' });
});

test('an id that is removed and pasted again starts anew and keeps its records', async () => {
  const world = new World();
  world.service.script(ID, () => ready(ID));
  await world.follow(ID);
  await world.send({ type: 'remove', keys: [key] });
  expect(await world.send({ type: 'track', ids: [ID] })).toMatchObject({ added: 1 });
  expect(await world.statusOf(ID)).toBe('processing');
  await world.run(6_000);
  expect(await world.statusOf(ID)).toBe('ready');
  expect(world.service.timesOf(ID)).toHaveLength(2);
});

test('removing what is not followed removes nothing', async () => {
  const world = new World();
  await world.follow(ID);
  const reply = await world.send({ type: 'remove', keys: [taskKey('2captcha', '5')] });
  expect(reply).toMatchObject({ kind: 'removed', count: 0 });
  expect(await world.index()).toMatchObject({ entries: [[key, 'processing', 1]] });
});
