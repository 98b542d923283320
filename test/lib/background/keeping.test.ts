import { describe, expect, test } from 'vitest';
import { KEEPS } from '../../../lib/core/client-key.ts';
import { isRecord } from '../support/is-record.ts';
import {
  BROWSERS,
  CHANGES,
  coverOf,
  expectKept,
  keepAs,
  keeping,
  WORDS,
} from '../support/keeping.ts';
import type { Death } from '../support/worker.ts';
import { ID, KEY, OTHER_KEY, World } from '../support/world.ts';

/** As many calls as a change makes, which the first test proves. */
const CALLS = 21;

const DEATHS: readonly Death[] = Array.from({ length: CALLS }, (_, i) => i + 1).flatMap((call) => [
  { call, effect: 'before' as const },
  { call, effect: 'after' as const },
]);

describe.each(BROWSERS)('In %s', (browser) => {
  test.each(CHANGES)('a key kept by %s is kept by %s from then on', async (from, to) => {
    const world = await keeping(from, browser);
    expect(await world.send(keepAs(to))).toEqual({ kind: 'key', result: 'kept' });
    expect(world.worker.calls.length).toBeLessThanOrEqual(CALLS);
    await expectKept(world, to);
    world.worker.kill();
    world.worker.start();
    await expectKept(world, to);
  });

  test.each(CHANGES.filter(([from, to]) => from !== to && from !== 'session'))(
    'what held it by %s is overwritten by chance, as long, before it is removed (%s)',
    async (from, to) => {
      const world = await keeping(from, browser);
      const name = from === 'device' ? 'vault:2captcha' : 'sealed:2captcha';
      const before = await world.stored(name);
      await world.send(keepAs(to));
      const { calls } = world.worker;
      const overwritten = calls.findIndex(({ detail }) => isRecord(detail) && name in detail);
      expect(calls[overwritten]?.detail).toMatchObject({ [name]: coverOf(String(before).length) });
      const removed = calls.findIndex(
        (call) => call.name === 'storage.remove' && [call.detail].flat().includes(name),
      );
      expect(removed).toBeGreaterThan(overwritten);
      expect(await world.stored(name)).toBeUndefined();
    },
  );

  test.each(CHANGES.flatMap(([from, to]) => DEATHS.map((death) => [from, to, death] as const)))(
    'from %s to %s, a worker killed anywhere loses no key and leaves no copy: %j',
    async (from, to, death) => {
      const world = await keeping(from, browser);
      world.worker.doom(death);
      void world.post(keepAs(to));
      await world.run(100);
      world.worker.kill();
      world.worker.start();
      await world.run(10);
      await world.send({ type: 'unlock', passphrase: WORDS });
      const { keep } = Object(await world.stored('account:2captcha'));
      expect([from, to]).toContain(keep);
      expect(await world.send(keepAs(to))).toEqual({ kind: 'key', result: 'kept' });
      await expectKept(world, to);
    },
  );

  test.each(CHANGES)('a full disk refuses the change from %s to %s', async (from, to) => {
    const world = await keeping(from, browser);
    world.refuses = () => true;
    expect(await world.send(keepAs(to))).toEqual({ kind: 'refused' });
    world.refuses = () => false;
    await expectKept(world, from);
  });

  test.each(KEEPS)('a key kept by %s is removed for good', async (keep) => {
    const world = await keeping(keep, browser);
    expect(await world.send({ type: 'remove-key' })).toEqual({ kind: 'key-removed' });
    const { disk, memory } = await world.everything();
    for (const dump of [disk, memory])
      for (const part of [KEY, 'pbkdf2']) expect(dump).not.toContain(part);
    expect((await world.button()).title).toBe('Task Tray: no API key');
  });
});

test.each(KEEPS)('a removal that the disk refuses leaves a key kept by %s', async (keep) => {
  const world = await keeping(keep);
  world.refuses = () => true;
  expect(await world.send({ type: 'remove-key' })).toEqual({ kind: 'refused' });
  world.refuses = () => false;
  await expectKept(world, keep);
});

test.each(KEEPS)('another key takes the place of one kept by %s, in the same way', async (keep) => {
  const world = await keeping(keep);
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY, passphrase: WORDS });
  await world.send({ type: 'save-key', service: '2captcha', key: KEY, passphrase: WORDS });
  await expectKept(world, keep);
  expect(JSON.stringify(await world.everything())).not.toContain(OTHER_KEY);
});

test('the way can be chosen before there is a key', async () => {
  const world = new World();
  world.worker.start();
  expect(await world.send(keepAs('session'))).toEqual({ kind: 'key', result: 'kept' });
  await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  await expectKept(world, 'session');
});

test('behind too short a passphrase no key is kept, nor one saved', async () => {
  const world = await keeping('device');
  const short = { kind: 'key', result: 'short-passphrase' };
  const passphrase = '1234567';
  expect(await world.send({ type: 'keep-key', keep: 'passphrase', passphrase })).toEqual(short);
  expect(await world.send({ type: 'keep-key', keep: 'passphrase' })).toEqual(short);
  await expectKept(world, 'device');
  await world.send(keepAs('passphrase'));
  const asked = world.service.seen.length;
  expect(
    await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY, passphrase }),
  ).toEqual(short);
  expect(world.service.seen).toHaveLength(asked);
  await expectKept(world, 'passphrase');
});

test('a key that is saved while the way is changed ends up in one place', async () => {
  const world = await keeping('device');
  void world.post({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  void world.post(keepAs('session'));
  await world.run(1_000);
  const { disk, memory } = await world.everything();
  expect(disk).not.toContain(OTHER_KEY);
  expect(disk).not.toContain(KEY);
  expect(memory.includes(KEY)).toBe(true);
});

test('a key for this session is gone with the browser, and the next one is kept the same way', async () => {
  const world = await keeping('session');
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  await world.restart();
  expect(await world.button()).toEqual({
    text: '!',
    title: 'Task Tray: no API key · 1 processing',
  });
  expect(await world.stored('account:2captcha')).toMatchObject({ key: null, keep: 'session' });
  const asked = world.service.seen.length;
  await world.run(60_000);
  expect([world.service.seen.length, world.alarm]).toEqual([asked, null]);
  await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  await world.run(1_000);
  expect(world.service.timesOf(ID)).toHaveLength(2);
  await expectKept(world, 'session');
});
