import { expect, test } from 'vitest';
import { keepKey } from '../../../lib/keep-key.ts';
import { createStore } from '../../../lib/store.ts';
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
  const { files } = world.worker;
  files.texts.set('key-file-of-another', OTHER_KEY);
  files.keeps = (name) => files.texts.get(name) === KEY;
  expect(await world.send({ type: 'forget-everything' })).toEqual({ kind: 'done' });
  expect(await world.stored('account:2captcha')).toBeUndefined();
  expect([...files.texts.values()]).toEqual([KEY]);
  files.keeps = () => false;
  await world.restart();
  expect(files.texts.size).toBe(0);
});

test.each([
  ['is empty', ''],
  ['was overwritten with a blank', ' '],
])('a file that %s holds no key: nothing is sent', async (_why, text) => {
  const world = await keeping('device');
  for (const name of world.worker.files.texts.keys()) world.worker.files.texts.set(name, text);
  await world.restart();
  expect((await world.button()).title).toBe('Task Tray: no API key');
  await world.send({ type: 'try-again' });
  expect(world.service.seen).toEqual([]);
});

test('a file that can not be opened for now is not taken for lost, and all can be forgotten', async () => {
  const world = await keeping('device');
  world.worker.files.isUnreadable = true;
  const store = createStore();
  expect((await store.read()).account.key).toEqual({ end: 'cdef', isChecked: true });
  await expect(keepKey(store, '2captcha', 'session')).rejects.toThrow('cannot open');
  expect([...world.worker.files.texts.values()]).toEqual([KEY]);
  await store.forget();
  expect(world.worker.files.texts.size).toBe(0);
});

test.each(['../key', 'key-file-/', ''])(
  'a stored name that is none is no key: %j',
  async (name) => {
    const world = await keeping('device');
    await world.damage({ 'vault:2captcha': `key-file-/${name}` });
    await world.restart();
    expect((await world.button()).title).toBe('Task Tray: no API key');
  },
);
