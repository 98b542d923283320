import { describe, expect, test } from 'vitest';
import { KEEPS } from '../../../lib/core/client-key.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { ready } from '../support/fake-service.ts';
import { coverOf, keepAs, keyOnDisk } from '../support/keeping.ts';
import { ID, KEY, World } from '../support/world.ts';

/** How many calls the worker makes over it; later ones are no part of it. */
const CALLS = 30;

/** What is kept anywhere, and what the button says. */
async function traces(world: World) {
  const { disk, memory } = await world.everything();
  const { alarm, lockAlarm } = world;
  return {
    disk,
    memory,
    alarm,
    lockAlarm,
    standing: [...world.shell.standing],
    button: await world.button(),
  };
}

/** The same where the extension was just installed. */
const fresh = {
  disk: '{"version":1}',
  memory: '{}',
  alarm: null,
  lockAlarm: null,
  standing: [],
  button: { text: '!', title: 'Task Tray: no API key' },
};

/** A world with a bit of everything in it: one answer, one task in work, records to be brought back. */
async function full(): Promise<World> {
  const world = new World();
  world.shell.hasNotifications = true;
  world.service.solve(ID, 0);
  await world.setUp();
  await world.send({
    type: 'settings',
    settings: { ...DEFAULT_SETTINGS, notifications: true, theme: 'dark' },
  });
  await world.send({ type: 'track', ids: [ID, '5', '6', '7'] });
  await world.run(8_000);
  await world.send({ type: 'label', keys: [`2captcha:${ID}`], label: 'mine' });
  await world.send({ type: 'remove', keys: ['2captcha:6'] });
  await world.damage({ 'task:2captcha:7': 'garbage', 'vault:other': 'another key', foreign: 1 });
  await world.send({ type: 'mend', keys: ['2captcha:7'] });
  expect(world.shell.standing.size).toBe(1);
  return world;
}

describe.each(KEEPS)('Forgetting everything, the key kept by way of: %s', (keep) => {
  test('leaves it as it was after the installation, to be used anew', async () => {
    const world = await full();
    if (keep !== 'device') await world.send(keepAs(keep));
    expect(await world.send({ type: 'forget-everything' })).toEqual({ kind: 'done' });
    expect(await traces(world)).toEqual(fresh);
    const asked = world.service.seen.length;
    await world.run(60_000);
    expect(world.service.seen).toHaveLength(asked);
    expect(await traces(world)).toEqual(fresh);
    await world.send({ type: 'save-key', service: '2captcha', key: KEY });
    await world.send({ type: 'track', ids: ['8'] });
    await world.run(10_000);
    expect((await world.index()).entries.map(([key]) => key)).toEqual(['2captcha:8']);
  });
});

test('what overwrites the keys, and the word that all is to go, come before anything goes', async () => {
  const world = await full();
  world.worker.calls.length = 0;
  await world.send({ type: 'forget-everything' });
  const written = world.worker.calls.find(({ name }) => name === 'storage.set');
  expect(written?.detail).toEqual({
    'vault:2captcha': expect.stringMatching(/^ /),
    'vault:other': coverOf('another key'.length),
    version: 0,
  });
  const names = world.worker.calls.map(({ name }) => name);
  expect(names.indexOf('storage.clear')).toBeGreaterThan(names.indexOf('storage.set'));
  expect(names).not.toContain('storage.remove');
});

test.each(
  Array.from({ length: CALLS }, (_, i) => i + 1).flatMap((call) => [
    { call, effect: 'before' as const },
    { call, effect: 'after' as const },
  ]),
)(
  'killed $effect its call $call over it, the worker forgets nothing, or all when it starts again',
  async (death) => {
    const world = await full();
    const before = await world.everything();
    const replies: unknown[] = [];
    world.worker.doom(death);
    void world.post({ type: 'forget-everything' }).then((reply) => replies.push(reply));
    await world.run(10);
    const isBegun =
      (await world.stored('version')) === 0 || (await world.stored('foreign')) === undefined;
    world.worker.kill();
    world.worker.start();
    await world.run(10);
    const { disk } = await world.everything();
    const lost = Object.keys(JSON.parse(before.disk)).filter(
      (name) => !disk.includes(`"${name}":`),
    );
    expect(isBegun ? [] : lost).toEqual([]);
    expect(isBegun ? await traces(world) : fresh).toEqual(fresh);
    expect(isBegun || replies.length === 0).toBe(true);
  },
);

test('an answer that was under way is not stored, and a task that is pasted again still waits its 5 s', async () => {
  const world = await full();
  const asked = world.service.timesOf('5').length;
  world.service.script('5', () => ({ ...ready('5'), after: 3_000 }));
  world.service.solve('9', 60_000);
  await world.send({ type: 'track', ids: ['9'] });
  while (world.service.timesOf('5').length === asked) await world.run(10);
  await world.send({ type: 'forget-everything' });
  await world.run(5_000);
  expect(await traces(world)).toEqual(fresh);
  await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  await world.send({ type: 'track', ids: ['9'] });
  await world.run(10);
  await world.send({ type: 'forget-everything' });
  await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  await world.send({ type: 'track', ids: ['9'] });
  await world.run(20_000);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  expect(world.service.timesOf('9').length).toBeGreaterThan(2);
});

test('a key that is being checked is not stored any more', async () => {
  const world = new World();
  world.worker.start();
  world.service.takes = 2_000;
  const reply = world.post({ type: 'save-key', service: '2captcha', key: KEY });
  await world.run(1_000);
  await world.send({ type: 'forget-everything' });
  await world.run(5_000);
  expect(await reply).toEqual({ kind: 'done' });
  expect((await world.everything()).disk).not.toContain('cdef');
  expect(await world.button()).toEqual(fresh.button);
});

test('a full disk is no hindrance', async () => {
  const world = await full();
  world.refuses = () => true;
  expect(await world.send({ type: 'forget-everything' })).toEqual({ kind: 'done' });
  expect((await world.everything()).disk).toBe('{}');
  world.refuses = () => false;
  await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  expect(await keyOnDisk(world)).toBe(KEY);
});
