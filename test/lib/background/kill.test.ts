import { expect, test } from 'vitest';
import { taskKey } from '../../../lib/core/task.ts';
import { Witness } from '../support/witness.ts';
import type { Death } from '../support/worker.ts';
import { ID, World } from '../support/world.ts';

const SOLVED_MS = 6_000;
const WATCHED_MS = 12_000;
/** As many as the worker makes in the time that is watched, which the first test proves. */
const CALLS = 78;

const key = taskKey('2captcha', ID);

const deaths: readonly Death[] = Array.from({ length: CALLS }, (_, i) => i + 1).flatMap((call) => [
  { call, effect: 'before' as const },
  { call, effect: 'after' as const },
]);

/** A browser with the key known and no worker running, and a task that is solved in 6 s. */
async function asleep(): Promise<World> {
  const world = new World();
  await world.setUp();
  world.worker.kill();
  world.service.solve(ID, SOLVED_MS);
  return world;
}

test('the deaths below cover all that the worker calls while it follows a task', async () => {
  const world = await asleep();
  world.worker.start();
  void world.post({ type: 'track', ids: [ID] });
  await world.run(WATCHED_MS);
  expect(await world.statusOf(ID)).toBe('ready');
  expect(world.worker.calls.length).toBeLessThanOrEqual(CALLS);
  expect(world.worker.calls.length).toBeGreaterThan(CALLS / 2);
});

test.each(deaths)('a worker killed $effect its call $call loses no task', async (death) => {
  const world = await asleep();
  world.worker.start(death);
  const replies: unknown[] = [];
  void world.post({ type: 'track', ids: [ID] }).then((reply) => replies.push(reply));
  await world.run(WATCHED_MS);
  world.worker.kill();
  world.worker.start();
  // No acknowledgement reached the page: the user pastes once more.
  if (replies.length === 0) await world.send({ type: 'track', ids: [ID] });
  await world.run(15_000);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  expect(await world.statusOf(ID)).toBe('ready');
  expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 ready' });
  expect(world.alarm).toBeNull();
});

test.each(deaths)(
  'killed $effect its call $call, the worker is woken by its alarm',
  async (death) => {
    const world = await asleep();
    world.worker.start();
    await world.send({ type: 'track', ids: [ID] });
    await world.run(1_000);
    world.worker.kill();
    world.worker.start(death);
    await world.run(WATCHED_MS + 35_000);
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
    expect(await world.statusOf(ID)).toBe('ready');
  },
);

test.each(deaths)(
  'killed $effect its call $call, the worker is woken for a task that a page was told of',
  async (death) => {
    const world = await asleep();
    const replies: unknown[] = [];
    world.worker.start(death);
    void world.post({ type: 'track', ids: [ID] }).then((reply) => replies.push(reply));
    await world.run(WATCHED_MS + 35_000);
    const status = await world.statusOf(ID);
    expect(replies.length === 0 || status === 'ready').toBe(true);
  },
);

test.each(deaths.slice(0, 60))(
  'killed $effect its call $call after its alarm, the worker is woken once more',
  async (death) => {
    const world = await asleep();
    world.worker.start();
    await world.send({ type: 'track', ids: [ID] });
    world.worker.kill();
    world.worker.doom(death);
    await world.run(2 * 35_000);
    expect(await world.statusOf(ID)).toBe('ready');
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  },
);

test.each(deaths)(
  'killed $effect its call $call when nothing else is to be done, the worker leaves no stale badge',
  async (death) => {
    const witness = new Witness();
    const world = await asleep();
    world.worker.start();
    await world.send({ type: 'track', ids: [ID] });
    await world.run(WATCHED_MS);
    world.worker.kill();
    const replies: unknown[] = [];
    world.worker.start(death);
    void world.post({ type: 'seen', event: 2 }).then((reply) => replies.push(reply));
    await world.run(60_000);
    // No acknowledgement reached the page: its user opens it again.
    if (replies.length === 0) await world.send({ type: 'opened' });
    expect((await world.button()).title).toBe(witness.badge.title);
    expect(replies.length === 0 || witness.badge.text === '').toBe(true);
  },
);

test.each([100, 900, 4_000])('a worker killed every %i ms loses no task', async (ms) => {
  const world = await asleep();
  world.worker.start();
  await world.send({ type: 'track', ids: [ID] });
  for (let life = 0; life < 100; life += 1) {
    await world.run(ms);
    world.worker.kill();
    world.worker.start();
  }
  await world.run(10_000);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  expect(await world.statusOf(ID)).toBe('ready');
});

test.each(deaths.slice(0, 40))(
  'killed $effect its call $call over a removal, the worker leaves the task followed or removed',
  async (death) => {
    const world = await asleep();
    world.worker.start();
    await world.send({ type: 'track', ids: [ID] });
    world.worker.kill();
    world.worker.start(death);
    void world.post({ type: 'remove', keys: [key] });
    await world.run(100);
    if (world.worker.isAlive) world.worker.kill();
    await world.send({ type: 'remove', keys: [key] });
    const asked = world.service.seen.length;
    await world.run(60_000);
    expect(world.service.seen).toHaveLength(asked);
    expect(world.alarm).toBeNull();
    await world.send({ type: 'track', ids: [ID] });
    await world.run(10_000);
    expect(await world.statusOf(ID)).toBe('ready');
  },
);
