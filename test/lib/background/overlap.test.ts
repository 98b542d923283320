import { expect, test } from 'vitest';
import { taskKey } from '../../../lib/core/task.ts';
import { failure, ready } from '../support/fake-service.ts';
import { keyOnDisk } from '../support/keeping.ts';
import { ID, KEY, OTHER_KEY, World } from '../support/world.ts';

const key = taskKey('2captcha', ID);
const UNKNOWN_ID = failure(16, 'ERROR_NO_SUCH_CAPCHA_ID');

/** A world in which a task is ready in 3 s, once: whoever asks again is told that it is gone. */
async function answeredOnce(): Promise<World> {
  const world = new World();
  let asked = 0;
  world.service.script(ID, () => {
    asked += 1;
    return asked === 1 ? { ...ready(ID), after: 3_000 } : UNKNOWN_ID;
  });
  await world.follow(ID);
  return world;
}

test('an answer under way is not lost when the key is replaced meanwhile', async () => {
  const world = await answeredOnce();
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  await world.run(20_000);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('an answer under way is not lost when its task is removed and brought back', async () => {
  const world = await answeredOnce();
  const reply = await world.send({ type: 'remove', keys: [key] });
  await world.run(5_000);
  await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
  await world.run(20_000);
  expect(await world.statusOf(ID)).toBe('ready');
  expect(world.service.timesOf(ID)).toHaveLength(1);
});

test('the time that a task spent removed does not count towards giving up', async () => {
  const world = new World();
  await world.follow(ID, '2');
  await world.run(5 * 60_000);
  const reply = await world.send({ type: 'remove', keys: [key] });
  await world.run(6 * 60_000);
  await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
  await world.run(4 * 60_000);
  expect(await world.statusOf(ID)).toBe('processing');
  await world.run(2 * 60_000);
  expect(await world.statusOf(ID)).toBe('stalled');
});

test('Try again sends one request, however often it is pressed', async () => {
  const world = new World();
  await world.setUp();
  world.service.rule = () => ({ ...failure(1, 'ERROR_KEY_DOES_NOT_EXIST'), after: 1_000 });
  await Promise.all(Array.from({ length: 6 }, () => world.send({ type: 'try-again' })));
  expect(world.service.seen).toHaveLength(1);
});

test.each([
  ['another save', { type: 'save-key', service: '2captcha', key: OTHER_KEY }, OTHER_KEY],
  ['a removal', { type: 'remove-key' }, undefined],
] as const)('a key whose check is slow gives way to %s', async (_, later, stored) => {
  const world = new World();
  await world.setUp();
  world.service.rule = ({ clientKey }) =>
    clientKey === KEY ? { body: { errorId: 0, balance: 1 }, after: 3_000 } : null;
  void world.post({ type: 'save-key', service: '2captcha', key: KEY });
  await world.run(100);
  await world.send(later);
  await world.run(5_000);
  expect(await keyOnDisk(world)).toBe(stored);
});

test('no request leaves with the old key once the new one is stored', async () => {
  const world = new World();
  await world.follow(ID, '2', '3');
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  world.service.seen.length = 0;
  await world.run(20_000);
  expect(new Set(world.service.seen.map(({ clientKey }) => clientKey))).toEqual(
    new Set([OTHER_KEY]),
  );
});
