import { expect, test } from 'vitest';
import { PROCESSING, ready } from '../support/fake-service.ts';
import { ID, OTHER_KEY, World } from '../support/world.ts';

const MINUTE = 60_000;

/** How often the balance was asked for. */
const asked = ({ service }: World) =>
  service.seen.filter(({ method }) => method === 'getBalance').length;

const answer = (cost?: unknown) => ({
  body: { errorId: 0, status: 'ready', solution: { token: 't' }, cost },
});

test('the balance is asked for with a new key, and stored with its time', async () => {
  const world = new World();
  await world.setUp();
  const before = Date.now();
  world.service.rule = ({ method }) => (method === 'getBalance' ? { body: { balance: 7 } } : null);
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  expect(asked(world)).toBe(1);
  expect(await world.stored('account:2captcha')).toMatchObject({ balance: { amount: '7' } });
  expect(Date.now() - before).toBeLessThan(1_000);
});

test('opening a page asks for the balance at most once a minute', async () => {
  const world = new World();
  await world.setUp();
  for (let second = 0; second < 300; second += 5) {
    await world.send({ type: 'opened' });
    await world.run(5_000);
  }
  expect(asked(world)).toBeGreaterThanOrEqual(4);
  expect(asked(world)).toBeLessThanOrEqual(5);
});

test('a page that was opened once asks for no balance later', async () => {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'opened' });
  await world.run(10 * MINUTE);
  expect(asked(world)).toBe(0);
});

test.each([
  ['a cost', '0.00299', 1],
  ['a cost as a number', 0.00299, 1],
  ['no cost', undefined, 0],
  ['a cost of nothing', '0.00000', 0],
  ['a cost that is no number', 'free', 0],
])('an answer with %s has the balance asked for again: %i times', async (_name, cost, times) => {
  const world = new World();
  await world.setUp();
  await world.run(MINUTE);
  world.service.script(ID, () => answer(cost));
  await world.send({ type: 'track', ids: [ID] });
  await world.run(11_000);
  expect(asked(world)).toBe(times);
});

test('after an answer the balance is known within 11 s, though a page was opened just before', async () => {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'opened' });
  world.service.script(ID, () => answer('1'));
  await world.send({ type: 'track', ids: [ID] });
  await world.run(11_000);
  expect(asked(world)).toBe(1);
});

test('many answers that cost money ask for the balance at most every 10 s, and after the last', async () => {
  const world = new World();
  await world.setUp();
  const ids = Array.from({ length: 40 }, (_, i) => String(i + 1));
  for (const [i, id] of ids.entries()) world.service.solve(id, 1_000 * i);
  await world.send({ type: 'track', ids });
  await world.run(2 * MINUTE);
  const times = world.service.seen.flatMap(({ method, at }) =>
    method === 'getBalance' ? [at] : [],
  );
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
  expect(times.length).toBeGreaterThanOrEqual(4);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000);
  expect(world.service.seen.at(-1)?.method).toBe('getBalance');
});

test('in a condition no balance is asked for, whatever is opened', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = () => ({ status: 503, body: '' });
  await world.run(6_000);
  const balances = asked(world);
  for (let times = 0; times < 5; times += 1) {
    await world.send({ type: 'opened' });
    await world.run(MINUTE);
  }
  expect(asked(world)).toBe(balances);
});

test('without a key no balance is asked for', async () => {
  const world = new World();
  world.worker.start();
  await world.send({ type: 'opened' });
  await world.run(MINUTE);
  expect(world.service.seen).toEqual([]);
});

test('balances count among the ten requests of a second', async () => {
  const world = new World();
  const ids = Array.from({ length: 200 }, (_, i) => String(i + 1));
  for (const [i, id] of ids.entries())
    world.service.script(id, ({ at }) => (at > 20_000 + i * 400 ? ready(id) : PROCESSING));
  await world.follow(...ids);
  for (let times = 0; times < 20; times += 1) {
    await world.send({ type: 'opened' });
    await world.run(7_300);
  }
  const times = world.service.seen.map(({ at }) => at);
  const within = times.map((at) => times.filter((t) => t >= at && t < at + 1_000).length);
  expect(asked(world)).toBeGreaterThan(1);
  expect(Math.max(...within)).toBeLessThanOrEqual(10);
});
