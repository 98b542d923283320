import { expect, test } from 'vitest';
import { expectKept, keepAs, keeping, keyOnDisk } from '../support/keeping.ts';
import { KEY, OTHER_KEY, World } from '../support/world.ts';

test('storage holds a name, whose file holds the key', async () => {
  const world = await keeping('device');
  expect(JSON.stringify(await world.stored('vault:2captcha'))).not.toContain(KEY);
  expect([...world.worker.files.texts.values()]).toEqual([KEY]);
  expect(await keyOnDisk(world)).toBe(KEY);
});

test('a disk that takes no file leaves a key as it was', async () => {
  const world = await keeping('session');
  world.worker.files.isFull = true;
  expect(await world.send(keepAs('device'))).toEqual({ kind: 'refused' });
  await expectKept(world, 'session');
  expect(world.worker.files.texts.size).toBe(0);
});

test('a disk that refuses the item has its file deleted again', async () => {
  const world = await keeping('device');
  world.refuses = () => true;
  const save = { type: 'save-key', service: '2captcha', key: OTHER_KEY } as const;
  expect(await world.send(save)).toEqual({ kind: 'refused' });
  expect([...world.worker.files.texts.values()]).toEqual([KEY]);
});

test('a key whose file is lost is asked for', async () => {
  const world = await keeping('device');
  world.worker.files.texts.clear();
  await world.restart();
  expect((await world.button()).title).toBe('Task Tray: no API key');
});

test('a file that a kill left behind is gone when the browser was started', async () => {
  const world = await keeping('device');
  const stored = Object(await world.stored('vault:2captcha'));
  world.worker.files.texts.set('key-file-of-a-worker-that-was-killed', OTHER_KEY);
  await world.restart();
  expect([...world.worker.files.texts.keys()]).toEqual([String(stored)]);
});

test('a key that an earlier version put into storage is used, and moved when it is kept anew', async () => {
  const world = new World();
  await world.damage({ 'vault:2captcha': KEY });
  world.worker.start();
  await world.send(keepAs('device'));
  await expectKept(world, 'device');
  expect(await keyOnDisk(world)).toBe(KEY);
});

test('a file that can not be deleted keeps nothing else from being forgotten', async () => {
  const world = await keeping('device');
  world.worker.files.keepsAll = true;
  expect(await world.send({ type: 'forget-everything' })).toEqual({ kind: 'done' });
  expect(await world.stored('account:2captcha')).toBeUndefined();
  world.worker.files.keepsAll = false;
  await world.restart();
  expect(world.worker.files.texts.size).toBe(0);
});
