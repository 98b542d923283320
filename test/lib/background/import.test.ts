import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import type { ImportedTask, Reply } from '../../../lib/core/command.ts';
import { inState, newTask, taskKey, type TaskKey, type TaskState } from '../../../lib/core/task.ts';
import { ready } from '../support/fake-service.ts';
import { World } from '../support/world.ts';

const AT = Date.UTC(2026, 0, 1);
const READY = {
  status: 'ready',
  at: AT,
  raw: '{"status":"ready","solution":{"token":"t"}}',
} as const;
const FAILURE = { code: 'ERROR_CAPTCHA_UNSOLVABLE', number: 12, description: null };

const keyOf = (id: string): TaskKey => taskKey('2captcha', id);

const imported = (id: string, state: TaskState = READY): ImportedTask => ({
  task: { ...inState(newTask(keyOf(id), AT), state), label: `from ${id}` },
  requests: 3,
});

const take = (world: World, ...tasks: readonly ImportedTask[]): Promise<Reply> =>
  world.send({ type: 'import', tasks });

test('imported tasks are stored as they come and listed with the last on top', async () => {
  const world = new World();
  await world.setUp();
  const tasks = [
    imported('1'),
    imported('2', { status: 'failed', at: AT, failure: FAILURE, raw: '{}' }),
    imported('3', { status: 'stalled', at: AT }),
  ];
  expect(await take(world, ...tasks)).toEqual({ kind: 'tracked', added: 3, known: 0, undo: null });
  for (const { task } of tasks)
    expect(await world.stored(`task:2captcha:${task.id}`)).toEqual(task);
  expect(await world.stored('poll:2captcha:1')).toMatchObject({ requests: 3 });
  expect(await world.index()).toEqual({
    events: 3,
    entries: [
      [keyOf('3'), 'stalled', 3],
      [keyOf('2'), 'failed', 2],
      [keyOf('1'), 'ready', 1],
    ],
  });
});

test('what is followed already stays as it is', async () => {
  const world = new World();
  world.service.script('1', () => ready('1'));
  await world.follow('1');
  const before = await world.stored('task:2captcha:1');
  const reply = await take(world, imported('1'), imported('2'));
  expect(reply).toMatchObject({ added: 1, known: 1 });
  expect(await world.stored('task:2captcha:1')).toEqual(before);
  const again = await take(world, imported('1'), imported('2'));
  expect(again).toMatchObject({ added: 0, known: 2 });
  expect((await world.index()).entries).toHaveLength(2);
});

test('finished tasks are no news, and hide none', async () => {
  const world = new World();
  for (const id of ['1', '2', '3']) world.service.script(id, () => ready(id));
  await world.follow('1');
  await world.send({ type: 'seen', event: 10 });
  await take(world, imported('8'));
  expect((await world.button()).text).toBe('');
  await world.send({ type: 'track', ids: ['2', '3'] });
  await world.run(1_000);
  expect((await world.button()).text).toBe('2');
  await take(world, imported('9'));
  expect((await world.button()).text).toBe('2');
  const { events, entries } = await world.index();
  expect(entries.map(([key]) => key)).toEqual(['3', '2', '9', '8', '1'].map(keyOf));
  await world.send({ type: 'seen', event: events });
  expect((await world.button()).text).toBe('');
});

test('nothing of it is told on the desktop, nor is anything told again for it', async () => {
  const world = new World();
  world.shell.hasNotifications = true;
  await world.setUp();
  await world.send({
    type: 'settings',
    settings: { ...DEFAULT_SETTINGS, notifications: true },
  });
  world.service.script('1', () => ready('1'));
  await world.send({ type: 'track', ids: ['1'] });
  await world.run(10_000);
  expect(world.shell.shown).toHaveLength(1);
  await take(world, imported('8'), imported('9'));
  await world.run(10_000);
  expect(world.shell.shown).toHaveLength(1);
  expect((await world.button()).text).toBe('1');
});

test('a task that was still processing is followed on', async () => {
  const world = new World();
  world.service.script('1', () => ready('1'));
  await world.setUp();
  await take(world, imported('1', { status: 'processing' }));
  await world.run(1_000);
  expect(world.service.timesOf('1')).toHaveLength(1);
  expect(await world.statusOf('1')).toBe('ready');
  expect(await world.stored('task:2captcha:1')).toMatchObject({ addedAt: AT, label: 'from 1' });
  expect(await world.stored('poll:2captcha:1')).toMatchObject({ requests: 4 });
  expect((await world.button()).text).toBe('1');
});

test('only what is processing is asked for, and counts as begun in the budget', async () => {
  const world = new World();
  await world.setUp();
  await take(world, imported('1'), imported('2', { status: 'processing' }));
  await world.run(60_000);
  expect(world.service.timesOf('1')).toHaveLength(0);
  expect(await world.stored('account:2captcha')).toMatchObject({
    usage: expect.arrayContaining([[expect.any(Number), expect.any(Number), 1]]),
  });
});

test('a removed task that is imported waits for its 5 s, and its record stays', async () => {
  const world = new World();
  await world.follow('1', '2');
  const removed = await world.send({ type: 'remove', keys: [keyOf('1'), keyOf('2')] });
  await take(world, imported('1', { status: 'processing' }));
  await world.run(10_000);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  expect(world.service.timesOf('1').length).toBeGreaterThan(1);
  expect(await world.stored('task:2captcha:1')).toMatchObject({ label: 'from 1' });
  expect(await world.stored('task:2captcha:2')).toBeUndefined();
  const token = 'undo' in removed ? String(removed.undo) : '';
  expect(await world.send({ type: 'undo', token })).toEqual({ kind: 'too-late' });
});

test('what is added while an import goes on can be taken back', async () => {
  const world = new World();
  await world.setUp();
  await take(world, imported('1'));
  const added = await world.send({ type: 'track', ids: ['77'] });
  await take(world, imported('2'));
  const token = 'undo' in added ? String(added.undo) : '';
  expect(await world.send({ type: 'undo', token })).toEqual({ kind: 'undone' });
  expect(await world.statusOf('77')).toBeUndefined();
});

test('an import of nothing new leaves an undo standing', async () => {
  const world = new World();
  await world.follow('1', '2');
  const removed = await world.send({ type: 'remove', keys: [keyOf('1')] });
  await take(world, imported('2'));
  const token = 'undo' in removed ? String(removed.undo) : '';
  expect(await world.send({ type: 'undo', token })).toEqual({ kind: 'undone' });
  expect((await world.index()).entries).toHaveLength(2);
});

test('a full disk takes nothing of it', async () => {
  const world = new World();
  await world.setUp();
  world.refuses = () => true;
  expect(await take(world, imported('1'))).toEqual({ kind: 'refused' });
  world.refuses = () => false;
  expect(await take(world, imported('1'))).toMatchObject({ added: 1 });
});

const DEATHS = Array.from({ length: 12 }, (_, i) => i + 1).flatMap(
  (call) =>
    [
      [call, 'before'],
      [call, 'after'],
    ] as const,
);

test.each(DEATHS)(
  'a worker killed at call %i, %s its effect, has taken all of a batch or nothing',
  async (call, effect) => {
    const world = new World();
    await world.setUp();
    await take(world, imported('1'));
    const batch = [imported('1'), imported('2'), imported('3', { status: 'processing' })];
    world.worker.kill();
    world.worker.doom({ call, effect });
    void world.post({ type: 'import', tasks: batch });
    await world.run(1_000);
    world.worker.kill();
    const left = (await world.index()).entries.length;
    expect([1, 3]).toContain(left);
    expect(await take(world, ...batch)).toMatchObject({ added: 3 - left, known: left });
    await world.run(10_000);
    expect((await world.index()).entries.map(([key]) => key)).toEqual(['3', '2', '1'].map(keyOf));
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  },
);
