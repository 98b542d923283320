import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { failure } from '../support/fake-service.ts';
import { ID, World } from '../support/world.ts';

const OTHER = '74372499132';
const ON = { ...DEFAULT_SETTINGS, notifications: true };

async function setUp(): Promise<World> {
  const world = new World();
  world.shell.hasNotifications = true;
  await world.setUp();
  await world.send({ type: 'settings', settings: ON });
  return world;
}

const words = ({ shell }: World) => shell.shown.map(([, said]) => said);

test('nothing is said on the desktop unless the user wants it', async () => {
  const world = new World();
  world.service.solve(ID, 0);
  await world.follow(ID);
  await world.run(10_000);
  expect(words(world)).toEqual([]);
});

test('an answer is told of by its id, once it is stored and on the badge', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(10_000);
  const [[address, said] = ['', '']] = world.shell.shown;
  expect(world.shell.shown).toHaveLength(1);
  expect(said).toBe(`Answer ready: ${ID}`);
  expect(address).toMatch(/\/tasks\.html#task=2captcha:74372499131$/);
  const { calls } = world.worker;
  const at = (text: string) => calls.findIndex((call) => JSON.stringify(call).includes(text));
  expect(at('token of')).toBeGreaterThan(0);
  expect(at('1 ready')).toBeGreaterThan(at('token of'));
  expect(at('"notified":2')).toBeGreaterThan(at('1 ready'));
  expect(at('notifications.create')).toBeGreaterThan(at('"notified":2'));
  expect(JSON.stringify(world.shell.shown)).not.toContain('token of');
});

test('a labelled task is told of by its label', async () => {
  const world = await setUp();
  world.service.script(ID, () => failure(12, 'ERROR_CAPTCHA_UNSOLVABLE'));
  await world.send({ type: 'track', ids: [ID] });
  await world.send({ type: 'label', keys: [`2captcha:${ID}`], label: 'my checkout' });
  await world.run(10_000);
  expect(words(world)).toEqual(['Failed: my checkout']);
});

test('what comes in one round is told of at once', async () => {
  const world = await setUp();
  const ids = Array.from({ length: 30 }, (_, i) => String(100 + i));
  for (const id of ids) world.service.solve(id, 0);
  world.service.script('100', () => failure(12, 'ERROR_CAPTCHA_UNSOLVABLE'));
  await world.send({ type: 'track', ids });
  await world.run(30_000);
  expect(words(world)).toEqual(['29 answers ready, 1 failed']);
  expect(world.shell.shown[0]?.[0]).toMatch(/\/tasks\.html$/);
});

test('of two rounds each is told of, and nothing twice', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  world.service.solve(OTHER, 14_000);
  await world.send({ type: 'track', ids: [ID, OTHER] });
  await world.run(60_000);
  expect(words(world)).toEqual([`Answer ready: ${ID}`, `Answer ready: ${OTHER}`]);
});

test('one that takes the place of another counts all that was not seen', async () => {
  const world = await setUp();
  const ids = ['101', '102', '103', '104', '105'];
  for (const [i, id] of ids.entries()) world.service.solve(id, i < 3 ? 0 : 14_000);
  await world.send({ type: 'track', ids });
  await world.run(60_000);
  expect(words(world)).toEqual(['3 answers ready', '5 answers ready']);
  expect(new Set(world.shell.shown.map(([address]) => address)).size).toBe(1);
});

test('what a visible page has shown is not told of', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(300);
  await world.send({ type: 'seen', event: 2 });
  await world.run(10_000);
  expect(words(world)).toEqual([]);
});

test('what came before notifications are turned on is not told of', async () => {
  const world = new World();
  world.shell.hasNotifications = true;
  world.service.solve(ID, 0);
  await world.follow(ID);
  await world.send({ type: 'settings', settings: ON });
  await world.run(10_000);
  expect(words(world)).toEqual([]);
});

test('another setting that is changed at the moment of an answer keeps nothing from being told', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(300);
  expect(await world.statusOf(ID)).toBe('ready');
  await world.send({ type: 'settings', settings: { theme: 'dark' } });
  await world.run(10_000);
  expect(words(world)).toEqual([`Answer ready: ${ID}`]);
});

/** As many calls as the worker makes until an answer is told of, and some more. */
const CALLS = 40;

const deaths = Array.from({ length: CALLS }, (_, i) => i + 1).flatMap((call) => [
  { call, effect: 'before' as const },
  { call, effect: 'after' as const },
]);

test.each(deaths)(
  'killed $effect its call $call, the worker tells of an answer at most once',
  async (death) => {
    const world = await setUp();
    world.worker.kill();
    world.worker.calls.length = 0;
    world.service.solve(ID, 0);
    world.worker.start(death);
    void world.post({ type: 'track', ids: [ID] });
    await world.run(10_000);
    const done = world.worker.calls.slice(
      0,
      death.effect === 'before' ? death.call - 1 : death.call,
    );
    await world.send({ type: 'track', ids: [ID] });
    await world.run(90_000);
    expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 ready' });
    const isStored = done.some(({ detail }) => 'notified' in Object(detail));
    const isInBetween = isStored && done.every(({ name }) => name !== 'notifications.create');
    expect(words(world)).toEqual(isInBetween ? [] : [`Answer ready: ${ID}`]);
  },
);

test('the deaths above cover all that the worker calls until it has told of an answer', async () => {
  const world = await setUp();
  world.worker.kill();
  world.worker.calls.length = 0;
  world.service.solve(ID, 0);
  world.worker.start();
  void world.post({ type: 'track', ids: [ID] });
  await world.run(10_000);
  const told = world.worker.calls.findIndex(({ name }) => name === 'notifications.create');
  expect(told).toBeGreaterThan(CALLS / 4);
  expect(told).toBeLessThan(CALLS);
});

test('a click on it opens the task, and takes it away, even if the worker was killed', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(10_000);
  world.worker.kill();
  world.worker.wake();
  world.shell.happens('clicked', world.shell.shown[0]?.[0]);
  await world.run(10);
  expect(world.shell.tab).toBe(`tasks.html#task=2captcha:${ID}`);
  expect(world.shell.standing.size).toBe(0);
});

test('once the user takes the permission back the setting is off', async () => {
  const world = await setUp();
  world.shell.hasNotifications = false;
  await world.trigger('onRemoved');
  expect(await world.stored('settings')).toEqual(DEFAULT_SETTINGS);
});
