import { expect, test } from 'vitest';
import { keeping, WORDS } from '../support/keeping.ts';
import { atAnother, ORIGIN, OTHER_ORIGIN, pairs, use } from '../support/services.ts';
import type { Sent } from '../support/page.ts';
import { ID, KEY, OTHER_KEY } from '../support/world.ts';

const service = '2captcha';
const passphrase = WORDS;

test.each<Sent>([
  { type: 'remove-key', service },
  { type: 'keep-key', service, keep: 'session' },
  { type: 'keep-key', service, keep: 'passphrase', passphrase },
  { type: 'unlock', service, passphrase },
  { type: 'lock', service },
  { type: 'try-again', service },
])('a page that shows the service of before changes nothing by %j', async (command) => {
  const world = await atAnother();
  const before = await world.everything();
  world.service.seen.length = 0;
  expect(await world.send(command)).toEqual({ kind: 'done' });
  await world.run(1_000);
  expect(await world.everything()).toEqual(before);
  expect(world.service.seen).toEqual([]);
});

test('it unlocks no key of the service that was left, nor locks that of the other', async () => {
  const world = await keeping('passphrase');
  await world.send(use('rucaptcha'));
  await world.send({ type: 'save-key', service: 'rucaptcha', key: OTHER_KEY });
  await world.send({ type: 'keep-key', keep: 'passphrase', passphrase });
  expect(await world.send({ type: 'unlock', service, passphrase })).toEqual({ kind: 'done' });
  await world.send({ type: 'lock', service });
  const { memory } = await world.everything();
  expect([memory.includes(KEY), memory.includes(OTHER_KEY)]).toEqual([false, true]);
  expect(await world.stored('account:rucaptcha')).toMatchObject({ isLocked: false });
});

test('it does not stop a key from being saved for the other', async () => {
  const world = await atAnother();
  world.service.takes = 2_000;
  const key = KEY.toUpperCase();
  const saving = world.post({ type: 'save-key', service: 'rucaptcha', key });
  await world.run(100);
  await world.send({ type: 'remove-key', service });
  await world.run(5_000);
  expect(await saving).toEqual({ kind: 'key', result: 'saved' });
  expect(await world.stored('account:rucaptcha')).toMatchObject({ key: { end: 'CDEF' } });
});

test('what it tracks is a task of the service that it shows, and waits for it', async () => {
  const world = await atAnother();
  const id = '74372499132';
  const reply = await world.send({ type: 'track', service, ids: [ID, id] });
  expect(reply).toMatchObject({ kind: 'tracked', added: 1, known: 1 });
  await world.run(20_000);
  expect(await world.statusOf(id)).toBe('processing');
  expect(world.service.timesOf(id)).toEqual([]);
  world.service.solve(id, 0);
  await world.send(use(service));
  await world.run(20_000);
  expect(await world.statusOf(id)).toBe('ready');
  expect(pairs(world)).toEqual([`${ORIGIN} ${KEY}`, `${OTHER_ORIGIN} ${OTHER_KEY}`]);
});

test('what it tracked can be taken back', async () => {
  const world = await atAnother();
  const { undo } = Object(await world.send({ type: 'track', service, ids: ['74372499132'] }));
  expect(await world.send({ type: 'undo', token: undo })).toEqual({ kind: 'undone' });
  expect((await world.index()).entries).toHaveLength(1);
});
