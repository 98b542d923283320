import { expect, test } from 'vitest';
import { taskKey } from '../../../lib/core/task.ts';
import { failure, ready, type Answer } from '../support/fake-service.ts';
import { ID, World } from '../support/world.ts';

const HOUR = 3_600_000;
const key = taskKey('2captcha', ID);
const UNKNOWN_ID = failure(16, 'ERROR_NO_SUCH_CAPCHA_ID');

const ENDS: readonly (readonly [name: string, answer: Answer, title: string])[] = [
  ['ready', ready(ID), 'Task Tray: 1 ready'],
  ['failed', failure(12, 'ERROR_CAPTCHA_UNSOLVABLE'), 'Task Tray: 1 failed'],
  ['failed', UNKNOWN_ID, 'Task Tray: 1 failed'],
  ['failed', failure(987, 'ERROR_OF_TOMORROW'), 'Task Tray: 1 failed'],
];

test.each(ENDS)('a %s task is never asked for again by itself', async (status, answer, title) => {
  const world = new World();
  world.service.script(ID, () => answer);
  await world.follow(ID);
  await world.run(HOUR);
  world.worker.kill();
  world.worker.start();
  await world.run(HOUR);
  await world.trigger('online');
  await world.trigger('onAdded');
  await world.send({ type: 'opened' });
  await world.send({ type: 'track', ids: [ID] });
  await world.run(HOUR);
  expect(world.service.timesOf(ID)).toHaveLength(1);
  expect(await world.statusOf(ID)).toBe(status);
  expect((await world.button()).title).toBe(title);
});

test('a removed task is never asked for again, not even in flight or after a restart', async () => {
  const world = new World();
  world.service.script(ID, () => ({ ...ready(ID), after: 3_000 }));
  await world.follow(ID);
  await world.send({ type: 'remove', keys: [key] });
  await world.run(HOUR);
  world.worker.kill();
  world.worker.start();
  await world.run(HOUR);
  expect(world.service.timesOf(ID)).toHaveLength(1);
  expect(await world.button()).toEqual({ text: '', title: 'Task Tray' });
  expect(world.alarm).toBeNull();
});

test('Check now asks for a failed task once more and keeps its place in the list', async () => {
  const world = new World();
  world.service.script(ID, () => UNKNOWN_ID);
  await world.follow(ID);
  await world.send({ type: 'seen', event: 2 });
  world.service.solve(ID, 0);
  await world.run(10_000);
  await world.send({ type: 'check', keys: [key] });
  await world.run(100);
  expect(world.service.timesOf(ID)).toHaveLength(2);
  expect(await world.statusOf(ID)).toBe('ready');
  expect((await world.button()).text).toBe('1');
});

test('Check now leaves a ready task and an unknown one alone', async () => {
  const world = new World();
  world.service.script(ID, () => ready(ID));
  await world.follow(ID);
  expect(await world.send({ type: 'check', keys: [key] })).toEqual({ kind: 'checking', count: 0 });
  await world.send({ type: 'check', keys: [taskKey('2captcha', '5')] });
  await world.run(60_000);
  expect(world.service.timesOf(ID)).toHaveLength(1);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('the error of an unknown id after a ready answer changes nothing', async () => {
  const world = new World();
  world.service.script(ID, ({ at }) => (at < 10_000 ? ready(ID) : UNKNOWN_ID));
  await world.follow(ID);
  await world.run(10_000);
  await world.send({ type: 'check', keys: [key] });
  await world.run(10_000);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('Check now of many asks for those that have no answer, each by its own rule', async () => {
  const world = new World();
  world.service.script('1', () => ready('1'));
  world.service.script('2', () => failure(12, 'ERROR_CAPTCHA_UNSOLVABLE'));
  await world.follow('1', '2', '3');
  await world.run(10_000);
  const keys = ['1', '2', '3', '4'].map((id) => taskKey('2captcha', id));
  expect(await world.send({ type: 'check', keys })).toEqual({ kind: 'checking', count: 2 });
  await world.run(100);
  expect(['1', '2'].map((id) => world.service.timesOf(id).length)).toEqual([1, 2]);
  expect(await world.statusOf('3')).toBe('processing');
});
