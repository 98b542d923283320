import { describe, expect, test } from 'vitest';
import { MIGRATIONS, type Migration } from '../../../lib/migrations.ts';
import { openStorage } from '../../../lib/open-storage.ts';
import { STORAGE_VERSION } from '../../../lib/storage-version.ts';
import { WriteRefused } from '../../../lib/write-refused.ts';
import { World } from '../support/world.ts';

// There is none yet: these stand for the first ones.
const addTags: Migration = (items) =>
  Object.fromEntries(
    Object.entries(items)
      .filter(([name]) => name.startsWith('task:'))
      .map(([name, task]) => [name, { ...Object(task), tags: [] }]),
  );
const renameSeen: Migration = ({ seen }) => ({ seen: undefined, read: seen });
const MADE_UP = [addTags, renameSeen];

const OLD = {
  'task:1': { id: 1 },
  'task:2': { id: 2 },
  seen: 4,
  leftovers: ['index:0'],
  other: 'kept',
};
const NEW = {
  'task:1': { id: 1, tags: [] },
  'task:2': { id: 2, tags: [] },
  seen: 4,
  read: 4,
  leftovers: ['index:0', 'seen'],
  other: 'kept',
  version: 3,
};

/** A world with these items and no worker but one that opens what is stored. */
async function holding(items: Readonly<Record<string, unknown>>): Promise<World> {
  const world = new World();
  world.worker.start();
  await world.run(10);
  await world.send({ type: 'forget-everything' });
  world.worker.calls.length = 0;
  await world.damage({ version: 1, ...items });
  return world;
}

async function stored(world: World): Promise<unknown> {
  return JSON.parse((await world.everything()).disk);
}

test('there is a migration from each form to the next, up to the newest', () => {
  expect(MIGRATIONS).toHaveLength(STORAGE_VERSION - 1);
});

describe('Storage of an earlier form', () => {
  test('is brought into the newest one, whatever went on in between', async () => {
    const world = await holding(OLD);
    await openStorage(MADE_UP);
    expect(await stored(world)).toEqual(NEW);
    world.worker.calls.length = 0;
    await openStorage(MADE_UP);
    expect(world.worker.calls.map(({ name }) => name)).toEqual(['storage.get']);
    expect(await stored(world)).toEqual(NEW);
  });

  test('goes through the migrations that it lacks alone', async () => {
    const world = await holding({ ...OLD, version: 2 });
    await openStorage(MADE_UP);
    expect(await stored(world)).toEqual({ ...NEW, 'task:1': { id: 1 }, 'task:2': { id: 2 } });
  });

  test('is changed in one write, of what changes alone', async () => {
    const world = await holding(OLD);
    await openStorage(MADE_UP);
    const writes = world.worker.calls.filter(({ name }) => /set|remove|clear/.test(name));
    const { other: _, seen: __, ...changed } = NEW;
    expect(writes).toEqual([{ name: 'storage.set', detail: changed }]);
  });

  test('stays as it was where the disk is full', async () => {
    const world = await holding(OLD);
    world.refuses = () => true;
    await expect(openStorage(MADE_UP)).rejects.toThrow(WriteRefused);
    expect(await stored(world)).toEqual({ version: 1, ...OLD });
    world.refuses = () => false;
    await openStorage(MADE_UP);
    expect(await stored(world)).toEqual(NEW);
  });
});

test.each(
  [1, 2, 3, 4].flatMap((call) => [
    { call, effect: 'before' as const },
    { call, effect: 'after' as const },
  ]),
)('killed $effect its call $call over it, storage has one form or the other', async (death) => {
  const world = await holding(OLD);
  world.worker.doom(death);
  void openStorage(MADE_UP);
  await world.run(10);
  const items = await stored(world);
  expect([{ version: 1, ...OLD }, NEW]).toContainEqual(items);
});

test.each([undefined, 'garbage', -1])(
  'without a number, or with %j for one, it is taken for the first form',
  async (version) => {
    const world = await holding({ ...OLD, version });
    await openStorage(MADE_UP);
    expect(await stored(world)).toEqual(NEW);
  },
);

test('the first start ever numbers the form, and a full disk does not matter to it', async () => {
  const world = new World();
  world.refuses = () => true;
  world.worker.start();
  await world.run(10);
  expect(await stored(world)).toEqual({});
  expect((await world.button()).title).toBe('Task Tray: no API key');
  world.worker.kill();
  world.refuses = () => false;
  world.worker.start();
  await world.run(10);
  expect(await stored(world)).toEqual({ version: STORAGE_VERSION });
});
