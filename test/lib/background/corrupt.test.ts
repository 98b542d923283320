import { expect, test } from 'vitest';
import { ID, KEY, World } from '../support/world.ts';

const CHUNK = [
  [`2captcha:${ID}`, 'processing', 2],
  ['2captcha:5', 'processing', 1],
];

const GARBAGE: readonly unknown[] = ['garbage', 17, [], { a: 1 }];

/** A world with two tasks whose worker starts on damaged records. */
async function damaged(items: Readonly<Record<string, unknown>>): Promise<World> {
  const world = new World();
  await world.follow('5', ID);
  world.service.solve(ID, 3_000);
  world.service.solve('5', 3_000);
  world.worker.kill();
  await world.damage(items);
  world.worker.start();
  await world.run(30_000);
  return world;
}

for (const name of ['seen', 'undo', 'floors', `task:2captcha:${ID}`, `poll:2captcha:${ID}`]) {
  test.each(GARBAGE)(`a damaged record costs no answer: ${name} is %j`, async (garbage) => {
    const world = await damaged({ [name]: garbage });
    expect(await world.statusOf(ID)).toBe('ready');
    expect(await world.statusOf('5')).toBe('ready');
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  });
}

test.each(GARBAGE)(
  'a damaged account costs no answer, for the key is still there: %j',
  async (garbage) => {
    const world = await damaged({ 'account:2captcha': garbage });
    expect(await world.statusOf(ID)).toBe('ready');
    expect((await world.button()).title).toBe('Task Tray: 2 ready');
  },
);

test('a damaged entry of the index costs no other task', async () => {
  const world = await damaged({ 'index:0': CHUNK.toSpliced(1, 1, ['nonsense']) });
  expect(await world.statusOf(ID)).toBe('ready');
  expect(await world.statusOf('5')).toBe('ready');
});

test.each(
  ['index', 'index:0'].flatMap((name) => GARBAGE.map((garbage) => [name, garbage] as const)),
)(
  'a damaged index costs no task: it is made anew from their records: %s is %j',
  async (name, garbage) => {
    const world = await damaged({ [name]: garbage });
    expect(await world.statusOf(ID)).toBe('ready');
    expect(await world.statusOf('5')).toBe('ready');
    expect(await world.send({ type: 'track', ids: [ID, '5'] })).toMatchObject({ known: 2 });
  },
);

test('an index that was made anew hides no news', async () => {
  const world = new World();
  await world.follow('5', ID);
  for (const id of ['5', ID]) world.service.solve(id, 3_000);
  await world.run(20_000);
  await world.send({ type: 'seen', event: 99 });
  world.worker.kill();
  await world.damage({ index: 'garbage' });
  world.service.solve('6', 0);
  await world.send({ type: 'track', ids: ['6'] });
  await world.run(10_000);
  expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 ready' });
});

test('news that came after an index was made anew are news after the next start too', async () => {
  const world = new World();
  await world.follow('5', ID);
  await world.send({ type: 'seen', event: 99 });
  for (const id of ['5', ID]) world.service.solve(id, 0);
  await world.run(20_000);
  await world.send({ type: 'seen', event: 99 });
  world.worker.kill();
  await world.damage({ index: 'garbage', 'index:0': 'garbage' });
  world.service.solve('6', 0);
  await world.send({ type: 'track', ids: ['6'] });
  await world.run(10_000);
  const before = await world.button();
  world.worker.kill();
  world.worker.start();
  await world.run(10);
  expect(await world.button()).toEqual(before);
  expect(before.title).toBe('Task Tray: 1 ready');
});

test.each([null, 17, ''])(
  'a damaged key counts as none, and keeps nothing busy: %j',
  async (key) => {
    const world = await damaged({ 'vault:2captcha': key });
    const calls = world.worker.calls.length;
    await world.run(60_000);
    expect(world.worker.calls.length - calls).toBeLessThan(100);
    expect((await world.button()).title).toBe('Task Tray: no API key · 2 processing');
    await world.send({ type: 'save-key', service: '2captcha', key: KEY });
    await world.run(10_000);
    expect(await world.statusOf(ID)).toBe('ready');
  },
);

test('a task whose schedule is damaged comes back with Undo', async () => {
  const world = await damaged({});
  await world.send({ type: 'track', ids: ['7'] });
  world.service.solve('7', 20_000);
  await world.run(1_000);
  await world.damage({ 'poll:2captcha:7': 'garbage' });
  const reply = await world.send({ type: 'remove', keys: ['2captcha:7'] });
  await world.send({ type: 'undo', token: 'undo' in reply ? String(reply.undo) : '' });
  await world.run(60_000);
  expect(await world.statusOf('7')).toBe('ready');
  expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
});
