import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from '../../../lib/store.ts';
import { failure, ready } from '../support/fake-service.ts';
import { intercept } from '../support/intercept.ts';
import { keyOnDisk, WORDS } from '../support/keeping.ts';
import { use } from '../support/services.ts';
import { ID, KEY, OTHER_KEY, World } from '../support/world.ts';

const OWN_SERVER = 'https://solver.example:8443';
const UUID = '0b51c1a8-4b0f-4b8e-9d6e-0123456789ab';

test('an answer that is under way to a service that is left is taken in', async () => {
  const world = new World();
  await world.setUp();
  world.service.script(ID, () => ({ ...ready(ID), after: 3_000 }));
  await world.send({ type: 'track', ids: [ID] });
  await world.run(100);
  await world.send(use('rucaptcha'));
  await world.run(5_000);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('what one service says of its account says nothing of the other', async () => {
  const world = new World();
  await world.setUp();
  world.service.script(ID, () => ({ ...failure(1, 'ERROR_KEY_DOES_NOT_EXIST'), after: 3_000 }));
  await world.send({ type: 'track', ids: [ID] });
  await world.run(100);
  await world.send(use('rucaptcha'));
  await world.send({ type: 'save-key', service: 'rucaptcha', key: KEY });
  await world.run(5_000);
  expect(await world.stored('account:rucaptcha')).toMatchObject({ condition: null });
  expect(await world.statusOf(ID)).toBe('processing');
});

test('a key that was typed for a service that is not asked any more goes nowhere', async () => {
  const world = new World();
  await world.setUp();
  await world.send(use('rucaptcha'));
  const asked = world.service.seen.length;
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  await world.run(1_000);
  expect(world.service.seen).toHaveLength(asked);
  expect((await world.everything()).disk).not.toContain(OTHER_KEY);
});

test('a key that is being checked when the service changes is not stored for the other', async () => {
  const world = new World();
  await world.setUp();
  world.service.takes = 2_000;
  void world.post({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  await world.run(100);
  await world.send(use('rucaptcha'));
  await world.run(5_000);
  expect(await world.stored('vault:rucaptcha')).toBeUndefined();
  expect(await keyOnDisk(world)).toBe(KEY);
});

test('another server is asked at its address, with a key of any form, for ids that are UUIDs', async () => {
  const world = new World();
  await world.setUp();
  await world.send(use(OWN_SERVER));
  await world.send({ type: 'save-key', service: OWN_SERVER, key: 'my own key' });
  await world.send({ type: 'track', ids: [UUID, '7'] });
  await world.run(6_000);
  const asked = world.service.seen.slice(1);
  expect(asked.map(({ origin, clientKey }) => `${origin} ${clientKey}`)).toEqual(
    asked.map(() => `${OWN_SERVER} my own key`),
  );
  expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining([UUID, '7']));
  expect(await world.stored(`task:${OWN_SERVER}:${UUID}`)).toMatchObject({ id: UUID });
  expect(await world.stored(`account:${OWN_SERVER}`)).toMatchObject({ key: { end: 'ey' } });
});

test('a key behind a passphrase is locked once its service is left', async () => {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'keep-key', keep: 'passphrase', passphrase: WORDS });
  await world.send(use('rucaptcha'));
  const { disk, memory } = await world.everything();
  expect(disk + memory).not.toContain(KEY);
  expect(world.lockAlarm).toBeNull();
  await world.send(use('2captcha'));
  expect((await world.button()).title).toBe('Task Tray: key locked');
});

test('where storage can not be read after the change, disk has the word on the service', async () => {
  const world = new World();
  await world.setUp();
  const store = createStore();
  await store.read();
  let fails = false;
  intercept(fakeBrowser.storage.local, 'set', async ([items], go) => {
    await go();
    fails = 'service' in Object(items);
  });
  intercept(fakeBrowser.storage.local, 'get', async (_names, go) => {
    if (fails) throw new Error('An unexpected error occurred');
    return go();
  });
  await expect(store.use('rucaptcha')).rejects.toThrow('unexpected');
  fails = false;
  expect((await store.read()).service).toBe('rucaptcha');
});

test('a service that the browser keeps from being asked is one without permission', async () => {
  const world = new World();
  await world.setUp();
  world.hasAccess = false;
  await world.send(use('rucaptcha'));
  await world.send({ type: 'opened' });
  expect(await world.stored('account:rucaptcha')).toMatchObject({
    condition: { kind: 'no-permission' },
  });
  world.hasAccess = true;
  await world.trigger('onAdded');
  expect(await world.stored('account:rucaptcha')).toMatchObject({ condition: null });
});
