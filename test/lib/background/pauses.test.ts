import { expect, test } from 'vitest';
import { failure, HTML, type Fate } from '../support/fake-service.ts';
import { ID, World } from '../support/world.ts';

const MINUTE = 60_000;

/** The waits between the requests of a world, in whole seconds. */
function waits({ service }: World): readonly number[] {
  const times = service.seen.map(({ at }) => at);
  return times.slice(1).map((at, i) => Math.round((at - (times[i] ?? NaN)) / 1_000));
}

const DOUBLING = [5, 10, 20, 40, 80, 160, 300, 300];

const TROUBLES: readonly (readonly [title: string, name: string, fate: Fate])[] = [
  ['no connection', 'no network', 'offline'],
  ['no connection', 'a page instead of an answer', { body: HTML }],
  ['no connection', 'a page with an error status', { body: HTML, status: 403 }],
  ['no connection', 'half an answer', { body: '{"errorId":0,"stat' }],
  ['no connection', 'JSON that is no answer', { body: { hello: 'world' } }],
  ['slowed down', 'HTTP 500', { body: HTML, status: 500 }],
  ['slowed down', 'HTTP 429', { body: '', status: 429 }],
  ['slowed down', 'a code that asks to slow down', failure(1, 'ERROR_RATE_LIMIT')],
];

test.each(TROUBLES)(
  '%s (%s): 5 s doubling to 5 min, whatever is pending',
  async (title, _n, fate) => {
    const world = new World();
    await world.follow(ID, '1', '2', '3');
    await world.run(3_000);
    world.service.seen.length = 0;
    world.service.rule = () => fate;
    await world.run(20 * MINUTE);
    // The first round goes out at once; after it, one request at a time.
    expect(waits(world).filter((wait) => wait > 0)).toEqual(DOUBLING);
    expect(await world.button()).toEqual({
      text: '4',
      title: `Task Tray: ${title} · 4 processing`,
    });
  },
);

test('after a success the first wait is 5 s again', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = () => 'offline';
  await world.run(4 * MINUTE);
  world.service.rule = () => null;
  await world.run(3 * MINUTE);
  expect((await world.button()).title).toBe('Task Tray: 1 processing');
  world.service.seen.length = 0;
  world.service.rule = () => 'offline';
  await world.run(MINUTE);
  expect(waits(world).slice(0, 3)).toEqual([5, 10, 20]);
});

test.each([
  ['20', 20],
  ['0', 5],
  ['nonsense', 5],
  ['-3', 5],
  ['1.5', 5],
  ['Sat, 01 Aug 2026 12:01:00 GMT', 55],
  ['Wed, 21 Oct 2015 07:28:00 GMT', 5],
  ['86400', 3600],
])('a Retry-After of %s is waited for', async (header, seconds) => {
  const world = new World();
  await world.follow(ID);
  let count = 0;
  world.service.rule = () => {
    count += 1;
    return count > 1 ? null : { status: 429, headers: { 'Retry-After': header }, body: '' };
  };
  await world.run(2 * 60 * MINUTE);
  expect(waits(world)[1]).toBe(seconds);
});

test('an address that is blocked is left alone for 5 min, then for 10', async () => {
  const world = new World();
  await world.follow(ID, '1', '2', '3', '4');
  await world.run(3_000);
  world.service.seen.length = 0;
  world.service.rule = () => failure(21, 'ERROR_IP_BLOCKED');
  await world.run(40 * MINUTE);
  expect(waits(world).filter((wait) => wait > 10)).toEqual([300, 600, 600, 600]);
});

test('a network that is back is tried at once', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = () => 'offline';
  await world.run(10 * MINUTE);
  world.service.rule = () => null;
  const asked = world.service.seen.length;
  await world.trigger('online');
  expect(world.service.seen).toHaveLength(asked + 1);
  await world.run(100);
  expect((await world.button()).title).toBe('Task Tray: 1 processing');
});

test('a network that is back ends no wait that the service asked for', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = () => ({ status: 429, headers: { 'Retry-After': '600' }, body: '' });
  await world.run(MINUTE);
  const asked = world.service.seen.length;
  await world.trigger('online');
  await world.send({ type: 'online' });
  await world.run(MINUTE);
  expect(world.service.seen).toHaveLength(asked);
});

test('a pause outlives the worker, and its alarm ends it', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = () => ({ status: 429, headers: { 'Retry-After': '600' }, body: '' });
  await world.run(MINUTE);
  world.worker.kill();
  world.service.rule = () => null;
  const asked = world.service.seen.length;
  await world.run(8 * MINUTE);
  expect(world.service.seen).toHaveLength(asked);
  await world.run(2 * MINUTE);
  expect(world.service.seen.length).toBeGreaterThan(asked);
});

test('a clock set back during a pause makes it no longer', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = () => ({ status: 429, headers: { 'Retry-After': '60' }, body: '' });
  await world.run(10_000);
  world.service.rule = () => null;
  await world.setClock(-60 * MINUTE);
  // Alarms go by the clock that was set back: some other event has to wake the worker.
  await world.send({ type: 'opened' });
  const asked = world.service.seen.length;
  await world.run(2 * MINUTE);
  expect(world.service.seen.length).toBeGreaterThan(asked);
});

test.each(['onAdded', 'opened'] as const)(
  'access that is taken away stops all requests until it is back (%s)',
  async (event) => {
    const world = new World();
    await world.follow(ID);
    world.hasAccess = false;
    world.service.rule = () => 'offline';
    await world.run(6_000);
    expect(await world.button()).toEqual({
      text: '!',
      title: 'Task Tray: no permission · 1 processing',
    });
    const asked = world.service.timesOf(ID).length;
    await world.run(60 * MINUTE);
    await world.trigger('online');
    expect(world.service.timesOf(ID)).toHaveLength(asked);
    world.hasAccess = true;
    world.service.rule = () => null;
    await (event === 'opened' ? world.send({ type: 'opened' }) : world.trigger(event));
    await world.run(100);
    expect(world.service.timesOf(ID)).toHaveLength(asked + 1);
    expect((await world.button()).title).toBe('Task Tray: 1 processing');
  },
);

test('access given anew does not forget that the key was rejected', async () => {
  const world = new World();
  await world.follow(ID);
  world.service.rule = () => failure(1, 'ERROR_KEY_DOES_NOT_EXIST');
  await world.run(6_000);
  world.hasAccess = false;
  await world.trigger('onRemoved');
  world.hasAccess = true;
  const asked = world.service.seen.length;
  await world.trigger('onAdded');
  await world.run(60 * MINUTE);
  expect(world.service.seen).toHaveLength(asked);
  expect((await world.button()).title).toBe('Task Tray: key rejected · 1 processing');
});
