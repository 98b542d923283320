import { expect, test } from 'vitest';
import { taskKey } from '../../../lib/core/task.ts';
import { ready } from '../support/fake-service.ts';
import { ID, OTHER_KEY, World } from '../support/world.ts';

const MINUTE = 60_000;
const key = taskKey('2captcha', ID);

async function follow(): Promise<World> {
  const world = new World();
  await world.follow(ID);
  return world;
}

test('a task is called stalled after 10 min, by the answer to one last question', async () => {
  const world = await follow();
  await world.run(10 * MINUTE - 2_000);
  expect(await world.statusOf(ID)).toBe('processing');
  await world.run(2_000);
  expect(await world.statusOf(ID)).toBe('stalled');
  const [first = 0, last = 0] = [world.service.timesOf(ID).at(0), world.service.timesOf(ID).at(-1)];
  expect(last - first).toBeGreaterThanOrEqual(10 * MINUTE);
  expect((await world.button()).title).toBe('Task Tray: 1 stalled');
  const asked = world.service.seen.length;
  await world.run(120 * MINUTE);
  expect(world.service.seen).toHaveLength(asked);
  expect(world.alarm).toBeNull();
});

test('the last question may still bring the answer', async () => {
  const world = new World();
  world.service.solve(ID, 10 * MINUTE + 500);
  await world.follow(ID);
  await world.run(11 * MINUTE);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('a task costs few requests before it is called stalled', async () => {
  const world = await follow();
  await world.run(11 * MINUTE);
  expect(world.service.timesOf(ID).length).toBeLessThan(85);
});

test('Check now gives a stalled task another 10 min', async () => {
  const world = await follow();
  await world.run(11 * MINUTE);
  await world.send({ type: 'check', keys: [key] });
  await world.run(10 * MINUTE - 5_000);
  expect(await world.statusOf(ID)).toBe('processing');
  await world.run(10_000);
  expect(await world.statusOf(ID)).toBe('stalled');
});

/** What keeps requests from being made, for 20 min unless said. */
const PAUSES: Readonly<Record<string, (world: World) => Promise<void>>> = {
  'a network that is down': async (world) => {
    world.service.rule = () => 'offline';
    await world.run(20 * MINUTE);
    world.service.rule = () => null;
    await world.trigger('online');
  },
  'a service that asks to wait': async (world) => {
    const headers = { 'Retry-After': '1200' };
    world.service.rule = () => ({ status: 429, headers, body: '' });
    await world.run(15_000);
    world.service.rule = () => null;
    await world.run(20 * MINUTE);
  },
  'no key': async (world) => {
    await world.send({ type: 'remove-key' });
    await world.run(20 * MINUTE);
    await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  },
  'no key for less than a minute': async (world) => {
    await world.send({ type: 'remove-key' });
    await world.run(50_000);
    await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  },
  'a computer that sleeps': (world) => world.sleep(20 * MINUTE),
  'a computer that sleeps for 5 min right after a request, and a page': async (world) => {
    const asked = world.service.seen.length;
    while (world.service.seen.length === asked) await world.run(1_000);
    await world.sleep(5 * MINUTE);
    await world.send({ type: 'opened' });
  },
  'a browser that is closed': async (world) => {
    world.worker.kill();
    world.alarm = null;
    await world.run(20 * MINUTE);
    world.worker.start();
  },
};

test.each(Object.entries(PAUSES))('time counts not against a task: %s', async (_name, pause) => {
  const world = await follow();
  await world.run(9 * MINUTE);
  await pause(world);
  await world.run(25_000);
  expect(await world.statusOf(ID)).toBe('processing');
  await world.run(60_000);
  expect(await world.statusOf(ID)).toBe('stalled');
});

test('a worker that is killed all the time still gives up in the end', async () => {
  const world = await follow();
  for (let i = 0; i < 40; i += 1) {
    await world.run(29_000);
    world.worker.kill();
  }
  expect(await world.statusOf(ID)).toBe('stalled');
});

test('each task has its own 10 min', async () => {
  const world = await follow();
  await world.run(9 * MINUTE);
  await world.send({ type: 'track', ids: ['5'] });
  world.service.script('5', ({ at }) =>
    at > 15 * MINUTE ? ready('5') : { body: { status: 'idle' } },
  );
  await world.run(2 * MINUTE);
  expect(await world.statusOf(ID)).toBe('stalled');
  expect(await world.statusOf('5')).toBe('processing');
  await world.run(7 * MINUTE);
  expect(await world.statusOf('5')).toBe('ready');
});
