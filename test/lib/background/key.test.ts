import { expect, test } from 'vitest';
import { failure } from '../support/fake-service.ts';
import { ID, KEY, OTHER_KEY, World } from '../support/world.ts';

const HOUR = 3_600_000;
const WRONG_KEY = failure(1, 'ERROR_KEY_DOES_NOT_EXIST');

const PROBLEMS = [
  ['key rejected', WRONG_KEY],
  ['address not allowed', failure(11, 'ERROR_IP_NOT_ALLOWED')],
  ['account suspended', failure(55, 'ERROR_ACCOUNT_SUSPENDED')],
] as const;

test.each(PROBLEMS)('%s stops every request until the user acts', async (words, answer) => {
  const world = new World();
  await world.follow(ID, '1', '2', '3', '4', '5', '6');
  world.service.rule = () => answer;
  await world.run(6_000);
  expect(await world.button()).toEqual({ text: '!', title: `Task Tray: ${words} · 7 processing` });
  const asked = world.service.seen.length;
  await world.run(HOUR);
  world.worker.kill();
  world.worker.start();
  await world.trigger('online');
  await world.trigger('onAdded');
  await world.send({ type: 'opened' });
  await world.run(HOUR);
  expect(world.service.seen).toHaveLength(asked);
  expect(world.alarm).toBeNull();
});

test('no more than four requests ever leave with a key that turns out wrong', async () => {
  const world = new World();
  await world.follow(...Array.from({ length: 50 }, (_, i) => String(i + 1)));
  await world.run(30_000);
  const asked = world.service.seen.length;
  world.service.rule = () => ({ ...WRONG_KEY, after: 900 });
  await world.run(HOUR);
  expect(world.service.seen.length - asked).toBeLessThanOrEqual(4);
});

test.each(PROBLEMS)(
  '%s ends with a Try again that succeeds, and only with that',
  async (_w, answer) => {
    const world = new World();
    await world.follow(ID);
    world.service.rule = () => answer;
    await world.run(6_000);
    await world.send({ type: 'try-again' });
    const asked = world.service.timesOf(ID).length;
    await world.run(60_000);
    expect(world.service.timesOf(ID)).toHaveLength(asked);
    world.service.rule = () => null;
    world.service.solve(ID, 0);
    await world.send({ type: 'try-again' });
    await world.run(1_000);
    expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 ready' });
  },
);

test('a new key ends the trouble with the old one', async () => {
  const world = new World();
  world.service.rule = ({ clientKey }) => (clientKey === KEY ? WRONG_KEY : null);
  await world.damage({ 'vault:2captcha': KEY });
  expect(await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY })).toEqual({
    kind: 'key',
    result: 'saved',
  });
  await world.send({ type: 'track', ids: [ID] });
  await world.run(6_000);
  expect(world.service.timesOf(ID)).toHaveLength(2);
  expect(world.service.seen.every(({ clientKey }) => clientKey === OTHER_KEY)).toBe(true);
});
