import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { parseTask } from '../../../lib/schema.ts';
import { ID, World } from '../support/world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const IDS = Array.from({ length: 50 }, (_, i) => String(74_372_499_000 + i));

async function set(world: World, changed: Partial<Settings>): Promise<void> {
  const reply = await world.send({
    type: 'settings',
    settings: { ...DEFAULT_SETTINGS, ...changed },
  });
  expect(reply).toEqual({ kind: 'settings-saved' });
}

/** A world with these settings that follows a task. */
async function follow(changed: Partial<Settings>, ids = [ID]): Promise<World> {
  const world = new World();
  await world.setUp();
  await set(world, changed);
  await world.send({ type: 'track', ids });
  await world.run(SECOND);
  return world;
}

/** The times between the requests for a task, in ms. */
function gaps(world: World, id = ID): readonly number[] {
  const times = world.service.timesOf(id);
  return times.slice(1).map((at, i) => at - (times[i] ?? NaN));
}

describe.each([10, 15, 30, 60])('with %i s at least between two requests', (seconds) => {
  const shortestInterval = seconds * SECOND;

  test('a new task is asked for at once, and then as often as that', async () => {
    const world = await follow({ shortestInterval });
    expect(world.service.timesOf(ID)).toHaveLength(1);
    await world.run(5 * MINUTE);
    expect(Math.min(...gaps(world))).toBeGreaterThanOrEqual(shortestInterval);
    expect(Math.max(...gaps(world))).toBeLessThan(shortestInterval + SECOND);
  });

  test('a worker that sleeps in between is woken in time by its alarm', async () => {
    const world = new World();
    world.idleStop = 30 * SECOND;
    await world.setUp();
    await set(world, { shortestInterval });
    await world.send({ type: 'track', ids: [ID] });
    let asleep = 0;
    for (let second = 0; second < 300; second += 1) {
      await world.run(SECOND);
      if (!world.worker.isAlive) asleep += 1;
    }
    expect(asleep > 100).toBe(seconds === 60);
    expect(Math.min(...gaps(world))).toBeGreaterThanOrEqual(shortestInterval);
    expect(Math.max(...gaps(world))).toBeLessThan(shortestInterval + 2 * SECOND);
  });

  test('a worker that is killed at any time asks no sooner', async () => {
    const world = await follow({ shortestInterval });
    for (let times = 0; times < 60; times += 1) {
      await world.run(1_370 * (1 + (times % 5)));
      world.worker.kill();
      world.worker.start();
    }
    expect(gaps(world).length).toBeGreaterThan(2);
    expect(Math.min(...gaps(world))).toBeGreaterThanOrEqual(shortestInterval);
  });

  test('Check now asks after 5 s all the same', async () => {
    const world = await follow({ shortestInterval });
    await world.send({ type: 'check', keys: [taskKey('2captcha', ID)] });
    await world.run(6 * SECOND);
    expect(world.service.timesOf(ID)).toHaveLength(2);
    expect(gaps(world)[0]).toBeGreaterThanOrEqual(5 * SECOND);
  });
});

describe('a change holds for what is pending', () => {
  test('a longer interval at once', async () => {
    const world = await follow({}, IDS);
    await world.run(20 * SECOND);
    await set(world, { shortestInterval: MINUTE });
    world.service.seen.length = 0;
    await world.run(54 * SECOND);
    expect(world.service.seen).toEqual([]);
    await world.run(12 * SECOND);
    expect(new Set(world.service.seen.map(({ id }) => id)).size).toBe(IDS.length);
  });

  test('a shorter one too, in no burst', async () => {
    const world = await follow({ shortestInterval: MINUTE }, IDS);
    await world.run(20 * SECOND);
    await set(world, {});
    world.service.seen.length = 0;
    await world.run(4 * SECOND);
    expect(world.service.seen).toEqual([]);
    await world.run(7 * SECOND);
    const times = world.service.seen.map(({ at }) => at);
    expect(new Set(world.service.seen.map(({ id }) => id)).size).toBe(IDS.length);
    for (const at of times)
      expect(times.filter((time) => time > at - SECOND && time <= at).length).toBeLessThanOrEqual(
        10,
      );
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5 * SECOND);
  });

  test('however often it is changed, 5 s lie between two requests', async () => {
    const world = await follow({}, IDS.slice(0, 5));
    for (let times = 0; times < 90; times += 1) {
      await set(world, { shortestInterval: times % 2 === 0 ? MINUTE : 5 * SECOND });
      await world.run(700);
      if (times % 7 === 0) {
        world.worker.kill();
        world.worker.start();
      }
    }
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5 * SECOND);
    await world.run(MINUTE);
    for (const id of IDS.slice(0, 5)) expect(world.service.timesOf(id).length).toBeGreaterThan(8);
  });

  test('less patience: a task is asked for once more, and is stalled', async () => {
    const world = await follow({ giveUpAfter: 20 * MINUTE });
    await world.run(11 * MINUTE);
    const asked = world.service.timesOf(ID).length;
    await set(world, { giveUpAfter: 5 * MINUTE });
    await world.run(11 * SECOND);
    expect(await world.statusOf(ID)).toBe('stalled');
    expect(world.service.timesOf(ID)).toHaveLength(asked + 1);
  });

  test('more patience: it is waited for longer', async () => {
    const world = await follow({});
    await world.run(9 * MINUTE);
    await set(world, { giveUpAfter: 20 * MINUTE });
    await world.run(10 * MINUTE);
    expect(await world.statusOf(ID)).toBe('processing');
    await world.run(80 * SECOND);
    expect(await world.statusOf(ID)).toBe('stalled');
  });

  test('a change that comes to nothing for want of disk changes no schedule', async () => {
    const world = await follow({});
    world.refuses = (names) => names.includes('settings');
    const settings = { ...DEFAULT_SETTINGS, shortestInterval: MINUTE };
    expect(await world.send({ type: 'settings', settings })).toEqual({ kind: 'refused' });
    await world.run(20 * SECOND);
    expect(world.service.timesOf(ID).length).toBeGreaterThan(3);
  });
});

test.each([2, 5, 10, 20, 30, 60])(
  'with %i min of patience a task is stalled after them, which its record says',
  async (minutes) => {
    const world = await follow({ giveUpAfter: minutes * MINUTE });
    await world.run(minutes * MINUTE - 3 * SECOND);
    expect(await world.statusOf(ID)).toBe('processing');
    await world.run(12 * SECOND);
    const state = parseTask(await world.stored(`task:2captcha:${ID}`))?.state;
    expect(state).toMatchObject({ status: 'stalled' });
    const waited = state !== undefined && 'waited' in state ? state.waited : undefined;
    expect(Math.floor((waited ?? NaN) / MINUTE)).toBe(minutes);
    expect(world.alarm).toBeNull();
  },
);

test('the badge counts what the user wants counted, and its title says all', async () => {
  const world = await follow({}, ['1', '2']);
  expect(await world.button()).toEqual({ text: '2', title: 'Task Tray: 2 processing' });
  await set(world, { badge: 'news' });
  expect(await world.button()).toEqual({ text: '', title: 'Task Tray: 2 processing' });
  world.service.solve('1', 0);
  await world.run(6 * SECOND);
  expect((await world.button()).text).toBe('1');
  await set(world, { badge: 'trouble' });
  expect(await world.button()).toEqual({ text: '', title: 'Task Tray: 1 ready, 1 processing' });
  await world.send({ type: 'remove-key' });
  expect((await world.button()).text).toBe('!');
});

test('of two changes neither takes the other back', async () => {
  const world = await follow({ giveUpAfter: 20 * MINUTE });
  const changes: readonly Partial<Settings>[] = [{ theme: 'dark' }, { badge: 'trouble' }];
  await Promise.all(changes.map((settings) => world.send({ type: 'settings', settings })));
  expect(await world.stored('settings')).toEqual({
    ...DEFAULT_SETTINGS,
    giveUpAfter: 20 * MINUTE,
    theme: 'dark',
    badge: 'trouble',
  });
});

test('a damaged setting is as it is at first, the others as they were', async () => {
  const world = await follow({ shortestInterval: MINUTE, badge: 'trouble' });
  world.worker.kill();
  await world.damage({ settings: { shortestInterval: 1, badge: 'trouble' } });
  world.worker.start();
  await world.run(2 * MINUTE);
  expect((await world.button()).text).toBe('');
  expect(gaps(world).at(-1)).toBeLessThan(6 * SECOND);
  expect(Math.min(...gaps(world))).toBeGreaterThanOrEqual(5 * SECOND);
});
