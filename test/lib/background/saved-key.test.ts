import { expect, test } from 'vitest';
import { failure, HTML } from '../support/fake-service.ts';
import { keyOnDisk } from '../support/keeping.ts';
import { ID, KEY, OTHER_KEY, World } from '../support/world.ts';

const HOUR = 3_600_000;
const WRONG_KEY = failure(1, 'ERROR_KEY_DOES_NOT_EXIST');

test.each([
  ['a rejected key is not stored', KEY, 'rejected', ''],
  ['a key of the wrong form is not even sent', 'abc', 'wrong-form', ''],
  ['an empty key is not even sent', '   ', 'no-key', ''],
])('%s, and the old one stays', async (_name, typed, result) => {
  const world = new World();
  world.service.rule = ({ clientKey }) => (clientKey === KEY ? WRONG_KEY : null);
  world.worker.start();
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  await world.send({ type: 'track', ids: [ID] });
  expect(await world.send({ type: 'save-key', service: '2captcha', key: typed })).toEqual({
    kind: 'key',
    result,
  });
  expect(await keyOnDisk(world)).toBe(OTHER_KEY);
  await world.run(6_000);
  expect(world.service.timesOf(ID)).toHaveLength(2);
  const balances = world.service.seen.filter(({ method }) => method === 'getBalance');
  expect(balances).toHaveLength(result === 'rejected' ? 2 : 1);
});

test('blanks around a key are cut off', async () => {
  const world = new World();
  world.worker.start();
  const reply = await world.send({
    type: 'save-key',
    service: '2captcha',
    key: ` \n${KEY.toUpperCase()}\t`,
  });
  expect(reply).toEqual({ kind: 'key', result: 'saved' });
  expect(await keyOnDisk(world)).toBe(KEY.toUpperCase());
  expect(await world.stored('account:2captcha')).toMatchObject({
    key: { end: 'CDEF', isChecked: true },
    balance: { amount: '12.5' },
  });
});

const UNREACHABLE = ['offline', { status: 200, body: HTML }, { status: 500, body: '' }] as const;

test.each(UNREACHABLE)('a key that cannot be checked is stored as unchecked: %j', async (fate) => {
  const world = new World();
  world.service.rule = ({ at }) => (at < 60_000 ? fate : null);
  world.worker.start();
  const reply = await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  expect(reply).toEqual({ kind: 'key', result: 'unchecked' });
  expect(await world.stored('account:2captcha')).toMatchObject({ key: { isChecked: false } });
  await world.send({ type: 'track', ids: ['1', '2', '3', '4', '5', '6', '7', '8'] });
  await world.run(50_000);
  expect(world.service.mostInFlight).toBe(1);
  await world.run(60_000);
  expect(await world.stored('account:2captcha')).toMatchObject({ key: { isChecked: true } });
});

test('a key whose balance is refused for an unknown reason is stored as unchecked', async () => {
  const world = new World();
  world.service.rule = () => failure(999, 'ERROR_OF_TOMORROW');
  world.worker.start();
  const reply = await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  expect(reply).toEqual({ kind: 'key', result: 'unchecked' });
  expect(await world.stored('account:2captcha')).toMatchObject({ key: { isChecked: false } });
});

test('without a key nothing is asked and the tasks wait', async () => {
  const world = new World();
  world.worker.start();
  await world.send({ type: 'track', ids: [ID] });
  await world.run(HOUR);
  expect(world.service.seen).toHaveLength(0);
  expect(world.alarm).toBeNull();
  expect(await world.button()).toEqual({
    text: '!',
    title: 'Task Tray: no API key · 1 processing',
  });
  await world.send({ type: 'save-key', service: '2captcha', key: KEY });
  await world.run(100);
  expect(world.service.timesOf(ID)).toHaveLength(1);
});

test('a removed key is overwritten and asked with no more', async () => {
  const world = new World();
  await world.follow(ID);
  await world.send({ type: 'remove-key' });
  await world.run(60_000);
  expect(world.service.timesOf(ID)).toHaveLength(1);
  expect(await world.stored('vault:2captcha')).toBeUndefined();
  expect(await world.stored('account:2captcha')).toMatchObject({ key: null, balance: null });
});

test('what is said late of an old key touches neither the new one nor none', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = ({ clientKey }) =>
    clientKey === KEY ? { ...WRONG_KEY, after: 2_000 } : null;
  void world.post({ type: 'try-again' });
  await world.run(10);
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  await world.run(4_000);
  expect((await world.button()).title).toBe('Task Tray: 1 processing');
});

test('a balance that comes after its key was removed is not kept', async () => {
  const world = new World();
  await world.follow(ID);
  void world.post({ type: 'try-again' });
  await world.send({ type: 'remove-key' });
  await world.run(1_000);
  expect(await world.stored('account:2captcha')).toMatchObject({ key: null, balance: null });
});
