import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const IDS = Array.from({ length: 100 }, (_, i) => String(i + 1));
const GARBAGE = { id: '<b>', state: { raw: 'the answer was 42' } };

/** A hundred tasks, of which the tenth, in this state, has a damaged record when the worker starts. */
async function damaged(status: 'processing' | 'ready'): Promise<World> {
  const world = new World();
  if (status === 'ready') world.service.solve('10', 0);
  await world.follow(...IDS);
  await world.run(30_000);
  world.worker.kill();
  await world.damage({ 'task:2captcha:10': GARBAGE });
  world.worker.start();
  for (const id of IDS) world.service.solve(id, 30_000);
  return world;
}

test.each(['processing', 'ready'] as const)(
  'a damaged record of a %s task is set aside, and 99 go on',
  async (status) => {
    const world = await damaged(status);
    await world.send({ type: 'mend', keys: ['2captcha:10'] });
    expect(await world.stored('damaged:2captcha:10')).toEqual(GARBAGE);
    expect(await world.statusOf('10')).toBe(status === 'ready' ? 'stalled' : 'processing');
    await world.run(90_000);
    const ready = status === 'ready' ? 99 : 100;
    expect((await world.button()).title).toContain(`Task Tray: ${ready} ready`);
    expect((await world.index()).entries).toHaveLength(100);
  },
);

test('a damaged record that no page came across is set aside when its answer comes', async () => {
  const world = await damaged('processing');
  await world.run(90_000);
  expect(await world.stored('damaged:2captcha:10')).toEqual(GARBAGE);
  expect(await world.statusOf('10')).toBe('ready');
});

test('a task whose answer was in the damaged record is asked for only if the user wants it', async () => {
  const world = await damaged('ready');
  await world.send({ type: 'mend', keys: ['2captcha:10'] });
  const asked = world.service.timesOf('10').length;
  await world.run(90_000);
  expect(world.service.timesOf('10')).toHaveLength(asked);
  await world.send({ type: 'check', keys: ['2captcha:10'] });
  await world.run(10_000);
  expect(await world.statusOf('10')).toBe('ready');
  expect(await world.stored('damaged:2captcha:10')).toEqual(GARBAGE);
});

test('sound records, unknown tasks and records set aside before are left as they are', async () => {
  const world = await damaged('ready');
  await world.send({ type: 'mend', keys: ['2captcha:10'] });
  const record = await world.stored('task:2captcha:11');
  await world.send({ type: 'mend', keys: ['2captcha:10', '2captcha:11', '2captcha:999'] });
  expect(await world.stored('task:2captcha:11')).toEqual(record);
  expect(await world.stored('task:2captcha:999')).toBeUndefined();
  expect(await world.stored('damaged:2captcha:10')).toEqual(GARBAGE);
});

test('what was set aside is deleted when the user wants it', async () => {
  const world = await damaged('ready');
  await world.send({ type: 'mend', keys: ['2captcha:10'] });
  await world.send({ type: 'delete-damaged' });
  expect(await world.stored('damaged:2captcha:10')).toBeUndefined();
  expect(await world.statusOf('10')).toBe('stalled');
});
