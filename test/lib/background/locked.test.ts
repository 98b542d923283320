import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { failure, ready } from '../support/fake-service.ts';
import { expectKept, keeping, WORDS } from '../support/keeping.ts';
import type { Sent } from '../support/page.ts';
import { ID, KEY, type World } from '../support/world.ts';

const MINUTE = 60_000;
const QUARTER = {
  type: 'settings',
  settings: { ...DEFAULT_SETTINGS, giveUpAfter: 60 * MINUTE, lockAfter: 15 * MINUTE },
} as const;
const LOCKED = { text: '!', title: 'Task Tray: key locked · 1 processing' };

/** A world whose key is behind a passphrase and unlocked, and that follows a task. */
async function unlocked(): Promise<World> {
  const world = await keeping('passphrase');
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  return world;
}

function inMinutes(at: number | null): number {
  return Math.round(((at ?? NaN) - Date.now()) / MINUTE);
}

/** Checks that nothing is asked, now or later, and that nothing wakes the worker for it. */
async function expectRest(world: World): Promise<void> {
  expect(await world.button()).toEqual(LOCKED);
  const asked = world.service.seen.length;
  await world.send({ type: 'try-again' });
  await world.send({ type: 'opened' });
  await world.trigger('online');
  await world.run(60 * MINUTE);
  expect(world.service.seen).toHaveLength(asked);
  expect([world.alarm, world.lockAlarm]).toEqual([null, null]);
  const { disk, memory } = await world.everything();
  expect(disk + memory).not.toContain(KEY);
}

test('after a restart of the browser the key is locked, and unlocking goes on where it stopped', async () => {
  const world = await unlocked();
  await world.restart();
  await expectRest(world);
  world.service.solve(ID, 0);
  const reply = await world.send({ type: 'unlock', passphrase: WORDS });
  expect(reply).toEqual({ kind: 'key', result: 'unlocked' });
  await world.run(1_000);
  expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 ready' });
  await expectKept(world, 'passphrase');
});

test('a wrong passphrase changes nothing', async () => {
  const world = await unlocked();
  await world.send({ type: 'lock' });
  const before = await world.everything();
  const reply = await world.send({ type: 'unlock', passphrase: `${WORDS}!` });
  expect(reply).toEqual({ kind: 'key', result: 'wrong-passphrase' });
  expect(await world.everything()).toEqual(before);
  await expectRest(world);
});

test('a forgotten passphrase: the key is removed, and saved behind another one', async () => {
  const world = await unlocked();
  await world.restart();
  await world.send({ type: 'remove-key' });
  expect((await world.button()).title).toBe('Task Tray: no API key · 1 processing');
  await world.send({
    type: 'save-key',
    service: '2captcha',
    key: KEY,
    passphrase: 'another passphrase',
  });
  await world.restart();
  expect(await world.button()).toEqual(LOCKED);
  await world.send({ type: 'unlock', passphrase: 'another passphrase' });
  await expectKept(world, 'passphrase');
});

test('while it is locked the key can be kept in no other way', async () => {
  const world = await unlocked();
  await world.send({ type: 'lock' });
  expect(await world.send({ type: 'keep-key', keep: 'device' })).toEqual({ kind: 'done' });
  await expectRest(world);
});

test('Lock now stops every request at once', async () => {
  const world = await unlocked();
  await world.run(2_000);
  expect(await world.send({ type: 'lock' })).toEqual({ kind: 'key', result: 'locked' });
  await expectRest(world);
});

test.each(['device', 'session'] as const)('a key kept by %s is not locked', async (keep) => {
  const world = await keeping(keep);
  expect(await world.send({ type: 'lock' })).toEqual({ kind: 'done' });
  expect(await world.send({ type: 'unlock', passphrase: WORDS })).toEqual({ kind: 'done' });
  await expectKept(world, keep);
});

test.each([
  ['ready', ready(ID)],
  ['failed', failure(12, 'ERROR_CAPTCHA_UNSOLVABLE')],
])('an answer under way when the key is locked is stored: %s', async (status, answer) => {
  const world = await unlocked();
  world.service.script(ID, () => ({ ...answer, after: 3_000 }));
  await world.run(5_000);
  await world.send({ type: 'lock' });
  await world.run(4_000);
  expect(await world.statusOf(ID)).toBe(status);
  expect((await world.button()).title).toBe(`Task Tray: key locked · 1 ${status}`);
});

test('the time that the key is locked counts for no patience with a task', async () => {
  const world = await unlocked();
  await world.send({ type: 'lock' });
  await world.run(60 * MINUTE);
  await world.send({ type: 'unlock', passphrase: WORDS });
  await world.run(9 * MINUTE);
  expect(await world.statusOf(ID)).toBe('processing');
  await world.run(2 * MINUTE);
  expect(await world.statusOf(ID)).toBe('stalled');
});

test('the key locks itself when its time is over, by an alarm though nothing is pending', async () => {
  const world = await keeping('passphrase');
  await world.send(QUARTER);
  world.worker.kill();
  await world.run(14 * MINUTE);
  expect((await world.everything()).memory).toContain(KEY);
  await world.run(2 * MINUTE);
  expect((await world.everything()).memory).not.toContain(KEY);
  expect(await world.button()).toEqual({ text: '!', title: 'Task Tray: key locked' });
  expect(world.lockAlarm).toBeNull();
});

test('each unlocking begins the time anew, and a shorter choice holds at once', async () => {
  const world = await unlocked();
  await world.send({ type: 'lock' });
  await world.send({ ...QUARTER, settings: { ...QUARTER.settings, lockAfter: 60 * MINUTE } });
  expect(world.lockAlarm).toBeNull();
  await world.send({ type: 'unlock', passphrase: WORDS });
  expect(inMinutes(world.lockAlarm)).toBe(60);
  await world.send(QUARTER);
  expect(inMinutes(world.lockAlarm)).toBe(15);
  await world.send({ type: 'settings', settings: DEFAULT_SETTINGS });
  expect(world.lockAlarm).toBeNull();
  await world.run(61 * MINUTE);
  expect(await world.stored('account:2captcha')).toMatchObject({ isLocked: false });
});

test('an alarm that is late or lost lets no request out with a key whose time is over', async () => {
  const world = await unlocked();
  await world.send(QUARTER);
  world.lockAlarm = null;
  const end = world.service.now + 15 * MINUTE;
  await world.run(20 * MINUTE);
  expect(world.service.seen.every(({ at }) => at < end)).toBe(true);
  await expectRest(world);
});

test('a computer that slept over the end of the time wakes up to a locked key', async () => {
  const world = await unlocked();
  await world.send(QUARTER);
  const asked = world.service.seen.length;
  await world.sleep(60 * MINUTE);
  await world.run(10_000);
  expect(world.service.seen).toHaveLength(asked);
  await expectRest(world);
});

test('a full disk keeps no key from being locked', async () => {
  const world = await unlocked();
  world.refuses = () => true;
  expect(await world.send({ type: 'lock' })).toEqual({ kind: 'refused' });
  const asked = world.service.seen.length;
  await world.run(MINUTE);
  expect(world.service.seen).toHaveLength(asked);
  expect((await world.everything()).memory).not.toContain(KEY);
  world.refuses = () => false;
  await world.run(MINUTE);
  expect(await world.button()).toEqual(LOCKED);
});

test('no reply holds the key or its passphrase', async () => {
  const world = await unlocked();
  const commands: readonly Sent[] = [
    { type: 'lock' },
    { type: 'unlock', passphrase: 'something else' },
    { type: 'unlock', passphrase: WORDS },
    { type: 'keep-key', keep: 'session' },
    { type: 'keep-key', keep: 'passphrase', passphrase: WORDS },
    { type: 'save-key', service: '2captcha', key: KEY, passphrase: WORDS },
  ];
  const replies = [];
  for (const command of commands) replies.push(await world.send(command));
  expect(replies.map(({ kind }) => kind)).toEqual(commands.map(() => 'key'));
  for (const secret of [KEY, WORDS]) expect(JSON.stringify(replies)).not.toContain(secret);
});
