import { expect, test } from 'vitest';
import { taskKey } from '../../../lib/core/task.ts';
import { ID, World } from '../support/world.ts';

const MINUTE = 60_000;
const key = taskKey('2captcha', ID);

async function follow(): Promise<World> {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'track', ids: [ID] });
  await world.run(1_000);
  return world;
}

/** What users, pages and browsers may do between two requests; each is repeated for a minute. */
const MEDDLING: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'Check now': (world) => world.send({ type: 'check', keys: [key] }),
  'Check now, twice at once': (world) =>
    Promise.all([
      world.post({ type: 'check', keys: [key] }),
      world.send({ type: 'check', keys: [key] }),
    ]),
  'an id pasted again': (world) => world.send({ type: 'track', ids: [ID] }),
  'an id removed and pasted again': async (world) => {
    await world.send({ type: 'remove', keys: [key] });
    await world.send({ type: 'track', ids: [ID] });
  },
  'a removal taken back': async (world) => {
    const reply = await world.send({ type: 'remove', keys: [key] });
    await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
  },
  'an addition taken back and repeated': async (world) => {
    await world.send({ type: 'remove', keys: [key] });
    const reply = await world.send({ type: 'track', ids: [ID] });
    await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
    await world.send({ type: 'track', ids: [ID] });
  },
  'removal and addition at once': async (world) => {
    void world.post({ type: 'remove', keys: [key] });
    await world.send({ type: 'track', ids: [ID] });
  },
  'a page that opens': (world) => world.send({ type: 'opened' }),
  'the network that comes back': (world) => world.trigger('online'),
  'the same key saved again': (world) =>
    world.send({ type: 'save-key', service: '2captcha', key: '0123456789abcdef0123456789abcdef' }),
  'Try again': (world) => world.send({ type: 'try-again' }),
  'access given and taken': (world) => world.trigger('onRemoved'),
  'a worker that is killed': async (world) => {
    world.worker.kill();
    world.worker.start();
  },
  'a clock set back by an hour': (world) => world.setClock(-60 * MINUTE),
  'a clock set back by two seconds': (world) => world.setClock(-2_000),
  'a clock set forward by an hour': (world) => world.setClock(60 * MINUTE),
  'a clock set forward by a tenth of a second': (world) => world.setClock(100),
};

for (const [name, meddle] of Object.entries(MEDDLING)) {
  test.each([150, 700, 2_300])(
    `no two requests within 5 s: ${name}, every %i ms`,
    async (every) => {
      const world = await follow();
      for (let ms = 0; ms < MINUTE; ms += every) {
        await meddle(world);
        await world.run(every);
      }
      const before = world.service.timesOf(ID).length;
      await world.run(MINUTE);
      expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
      expect(world.service.timesOf(ID).length).toBeGreaterThanOrEqual(before + 9);
    },
  );
}

// A worker cannot tell sleep from a clock set forward, so what had not passed of the 5 s passes after.
test('after 2 h of sleep the task is asked for once, then every 5 s as before', async () => {
  const world = await follow();
  await world.run(20_000);
  const before = world.service.timesOf(ID).length;
  await world.sleep(120 * MINUTE);
  await world.run(10_500);
  expect(world.service.timesOf(ID)).toHaveLength(before + 2);
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  expect(await world.statusOf(ID)).toBe('processing');
});

test('a clock set back by an hour delays a request by one floor, not by an hour', async () => {
  const world = await follow();
  await world.setClock(-60 * MINUTE);
  const before = world.service.timesOf(ID).length;
  await world.run(11_000);
  expect(world.service.timesOf(ID).length).toBeGreaterThan(before);
});

test('a slow disk shortens no floor', async () => {
  const world = await follow();
  world.writesTake = 3_000;
  await world.run(MINUTE);
  for (let second = 0; second < 60; second += 7) {
    world.worker.kill();
    world.worker.start();
    await world.run(7_000);
  }
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  expect(world.service.timesOf(ID).length).toBeGreaterThan(4);
});

test.each([-60 * MINUTE, 60 * MINUTE])(
  'a clock set by %i ms while the first requests are under way shortens no floor',
  async (ms) => {
    const world = new World();
    await world.setUp();
    world.service.takes = 1_000;
    await world.send({ type: 'track', ids: [ID, '5', '6'] });
    await world.run(500);
    await world.setClock(ms);
    await world.trigger('online');
    await world.run(MINUTE);
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
    expect(world.service.timesOf(ID).length).toBeGreaterThan(5);
  },
);
