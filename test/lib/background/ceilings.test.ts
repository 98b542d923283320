import { expect, test } from 'vitest';
import { HTML, PROCESSING } from '../support/fake-service.ts';
import { ID, World } from '../support/world.ts';

const IDS = Array.from({ length: 200 }, (_, i) => String(74_372_499_000 + i));

/** The most requests within any one second. */
function mostPerSecond(times: readonly number[]): number {
  return Math.max(...times.map((at) => times.filter((t) => t >= at && t < at + 1_000).length));
}

const LATENCIES = [1, 40, 400, 3_000];

test.each(LATENCIES)(
  '200 tasks, answers after %i ms: at most 4 in flight, 10 a second',
  async (after) => {
    const world = new World();
    world.service.rule = ({ method }) =>
      method === 'getTaskResult' ? { ...PROCESSING, after } : null;
    await world.setUp();
    await world.send({ type: 'track', ids: IDS });
    await world.run(300_000);
    expect(world.service.mostInFlight).toBeLessThanOrEqual(4);
    expect(mostPerSecond(world.service.seen.map(({ at }) => at))).toBeLessThanOrEqual(10);
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  },
);

test('200 tasks are served in the order in which they fell due, none twice before all once', async () => {
  const world = new World();
  await world.follow(...IDS);
  await world.run(60_000);
  const asked = world.service.seen.map(({ id }) => id);
  expect(asked.slice(0, 200)).toEqual(IDS);
  expect(new Set(asked.slice(200, 400))).toEqual(new Set(IDS));
});

test('the ceiling is used: 200 tasks take 20 s a round', async () => {
  const world = new World();
  await world.follow(...IDS);
  await world.run(60_000);
  expect(world.service.seen.length).toBeGreaterThan(580);
});

test('ids pasted while 200 are pending are asked for within the round', async () => {
  const world = new World();
  await world.follow(...IDS);
  await world.run(60_000);
  await world.send({ type: 'track', ids: ['5'] });
  await world.run(25_000);
  expect(world.service.timesOf('5').length).toBeGreaterThanOrEqual(1);
});

test('a request that hangs does not hold up the others', async () => {
  const world = new World();
  world.service.script(ID, ({ at }) => (at < 20_000 ? 'hang' : PROCESSING));
  await world.follow(ID, '1', '2', '3', '4', '5');
  await world.run(14_000);
  for (const id of ['1', '2', '3', '4', '5']) expect(world.service.timesOf(id)).toHaveLength(3);
  await world.run(25_000);
  expect(world.service.timesOf(ID).length).toBeGreaterThanOrEqual(2);
  expect(world.service.timesOf('1').length).toBeGreaterThanOrEqual(6);
});

test('a request is given up after 15 s, as no connection', async () => {
  const world = new World();
  world.service.script(ID, () => 'hang');
  await world.follow(ID);
  await world.run(13_900);
  expect((await world.button()).title).toBe('Task Tray: 1 processing');
  await world.run(200);
  expect((await world.button()).title).toBe('Task Tray: no connection · 1 processing');
});

test('after a pause one request is sent alone, and the others follow its success', async () => {
  const world = new World();
  world.service.rule = ({ at, method }) =>
    method === 'getTaskResult' && at < 6_000 ? { status: 503, body: HTML } : null;
  await world.follow(...IDS.slice(0, 20));
  await world.run(30_000);
  const times = world.service.seen.map(({ at }) => at);
  const probe = times.find((at) => at >= 6_000) ?? NaN;
  expect(times.filter((at) => at >= probe && at < probe + 40)).toHaveLength(1);
  expect(times.filter((at) => at >= probe && at < probe + 1_000).length).toBeGreaterThan(5);
});
