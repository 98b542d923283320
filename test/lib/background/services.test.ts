import { expect, test } from 'vitest';
import { NEW_ACCOUNT } from '../../../lib/core/account.ts';
import { inState, newTask, taskKey } from '../../../lib/core/task.ts';
import { parseAccount } from '../../../lib/schema.ts';
import { atAnother, ORIGIN, OTHER_ID, OTHER_ORIGIN, pairs, use } from '../support/services.ts';
import type { Death } from '../support/worker.ts';
import { ID, KEY, OTHER_KEY, World } from '../support/world.ts';

const HOUR = 60 * 60_000;

test('a key goes to its own service alone, and tasks are asked for where they belong', async () => {
  const world = await atAnother();
  await world.send({ type: 'track', ids: [OTHER_ID] });
  await world.run(60_000);
  await world.send(use('2captcha'));
  await world.run(60_000);
  await world.send(use('rucaptcha'));
  await world.run(10_000);
  expect(pairs(world)).toEqual([`${ORIGIN} ${KEY}`, `${OTHER_ORIGIN} ${OTHER_KEY}`]);
  const asked = world.service.seen.filter(({ id }) => id !== '');
  expect(asked.filter(({ id, origin }) => (id === ID) !== (origin === ORIGIN))).toEqual([]);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
});

test('the tasks of a service that is not asked wait, and go on where they stopped', async () => {
  const world = await atAnother();
  const asked = world.service.timesOf(ID).length;
  await world.run(HOUR);
  expect(world.service.timesOf(ID)).toHaveLength(asked);
  expect([world.alarm, await world.statusOf(ID)]).toEqual([null, 'processing']);
  await world.send(use('2captcha'));
  // The hour counts for nothing: it is waited for the rest of its ten minutes.
  await world.run(9 * 60_000);
  expect(await world.statusOf(ID)).toBe('processing');
  world.service.solve(ID, 0);
  await world.run(60_000);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('a service without a key asks for nothing and says so', async () => {
  const world = new World();
  await world.follow(ID);
  await world.send(use('rucaptcha'));
  const asked = world.service.seen.length;
  await world.send({ type: 'try-again' });
  await world.send({ type: 'opened' });
  await world.run(HOUR);
  expect(world.service.seen).toHaveLength(asked);
  expect(await world.button()).toEqual({ text: '!', title: 'Task Tray: no API key' });
});

test('tasks are in work for the badge only while their service is asked', async () => {
  const world = await atAnother();
  const key = taskKey('2captcha', ID);
  expect(await world.statusOf(ID)).toBe('processing');
  expect(await world.button()).toEqual({ text: '', title: 'Task Tray' });
  await world.send(use('2captcha'));
  expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 processing' });
  await world.send({ type: 'remove', keys: [key] });
  expect(await world.button()).toEqual({ text: '', title: 'Task Tray' });
});

test('what another service would have to be asked for is not done', async () => {
  const world = await atAnother();
  const key = taskKey('2captcha', ID);
  world.service.seen.length = 0;
  expect(await world.send({ type: 'check', keys: [key] })).toEqual({ kind: 'checking', count: 0 });
  expect(await world.send({ type: 'report', key, verdict: 'correct' })).toEqual({
    kind: 'reported',
    result: 'unsent',
  });
  const { undo } = Object(await world.send({ type: 'remove', keys: [key] }));
  await world.send({ type: 'undo', token: undo });
  await world.run(HOUR);
  expect(world.service.timesOf(ID)).toEqual([]);
  await world.send(use('2captcha'));
  await world.run(10_000);
  expect(world.service.timesOf(ID).length).toBeGreaterThan(0);
});

test('imported tasks of another service wait for it', async () => {
  const world = new World();
  await world.setUp();
  const tasks = [
    { task: newTask(taskKey('rucaptcha', OTHER_ID), Date.now()), requests: 3 },
    {
      task: inState(newTask(taskKey('rucaptcha', '8'), Date.now()), { status: 'stalled', at: 1 }),
      requests: 0,
    },
  ];
  await world.send({ type: 'import', tasks });
  await world.run(HOUR);
  expect(world.service.seen).toEqual([]);
  await world.send(use('rucaptcha'));
  await world.send({ type: 'save-key', service: 'rucaptcha', key: OTHER_KEY });
  await world.run(10_000);
  expect(world.service.timesOf(OTHER_ID).length).toBeGreaterThan(0);
  expect(pairs(world)).toEqual([`${OTHER_ORIGIN} ${OTHER_KEY}`]);
});

test('imported tasks count for the budget of their own service, with the requests made before', async () => {
  const world = new World();
  await world.setUp();
  const id = (i: number) => String(5_550_000 + i);
  const tasks = Array.from({ length: 100 }, (_, i) => {
    return { task: newTask(taskKey('rucaptcha', id(i)), Date.now()), requests: 7 };
  });
  await world.send({ type: 'import', tasks });
  expect(begun(await world.stored('account:2captcha'))).toBe(0);
  await world.send(use('rucaptcha'));
  await world.send({ type: 'save-key', service: 'rucaptcha', key: OTHER_KEY });
  await world.run(20_000);
  expect(begun(await world.stored('account:rucaptcha'))).toBe(100);
  const asked = world.service.timesOf(id(99)).length;
  expect(await world.stored(`poll:rucaptcha:${id(99)}`)).toMatchObject({ requests: 7 + asked });
});

test('a task that is added for a service begins by the clock and the budget of that service', async () => {
  const world = await atAnother();
  const account = Object(await world.stored('account:2captcha'));
  await world.run(5 * 60_000);
  await world.send({ type: 'track', service: '2captcha', ids: ['5'] });
  const after = await world.stored('account:2captcha');
  expect([begun(account), begun(after)]).toEqual([1, 2]);
  expect(after).toMatchObject({ clock: account.clock, key: account.key });
  expect(await world.stored('poll:2captcha:5')).toMatchObject({ since: account.clock.elapsed });
  expect(begun(await world.stored('account:rucaptcha'))).toBe(0);
});

/** How many tasks an account counts. */
function begun(account: unknown): number {
  const { usage } = parseAccount(account) ?? NEW_ACCOUNT;
  return usage.reduce((sum, [, , tasks]) => sum + tasks, 0);
}

test('with a full disk the service stays', async () => {
  const world = new World();
  await world.setUp();
  world.refuses = () => true;
  expect(await world.send(use('rucaptcha'))).toEqual({ kind: 'refused' });
  world.refuses = () => false;
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  expect(pairs(world)).toEqual([`${ORIGIN} ${KEY}`]);
});

const DEATHS: readonly Death[] = Array.from({ length: 14 }, (_, i) => i + 1).flatMap((call) => [
  { call, effect: 'before' as const },
  { call, effect: 'after' as const },
]);

test.each(DEATHS)('a worker killed anywhere mixes nothing up: %j', async (death) => {
  const world = await atAnother();
  await world.send({ type: 'track', ids: [OTHER_ID] });
  world.worker.doom(death);
  void world.post(use('2captcha'));
  await world.run(2_000);
  world.worker.kill();
  world.worker.start();
  await world.send(use('2captcha'));
  world.service.solve(ID, 0);
  await world.run(20_000);
  expect(await world.statusOf(ID)).toBe('ready');
  await world.send(use('rucaptcha'));
  world.service.solve(OTHER_ID, 0);
  await world.run(20_000);
  expect(await world.stored(`task:rucaptcha:${OTHER_ID}`)).toMatchObject({
    state: { status: 'ready' },
  });
  expect(pairs(world)).toEqual([`${ORIGIN} ${KEY}`, `${OTHER_ORIGIN} ${OTHER_KEY}`]);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
});
