import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isFull } from '../../run/full.ts';
import { mutationsOf } from '../support/answers.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { stepAside } from '../support/intercept.ts';
import { readVersion, VERSIONS } from '../support/stored-version.ts';
import { tellAll } from '../support/tell-all.ts';
import { World } from '../support/world.ts';

/** All that the newest version stores in a life in which everything happens. */
const { at, stored, told } = readVersion(VERSIONS.toSorted().at(-1) ?? '');
// Other numbers of the form lead to other ways: newer-storage.test.ts, forget-everything.test.ts.
const ITEMS = Object.entries(stored).filter(([name]) => name !== 'version');

const RUNS = isFull ? 5_000 : 300;

/** The one task that is asked for. */
const PENDING = told.tasks
  .filter(({ service, status }) => service === told.service && status === 'processing')
  .map(({ id }) => id);

/** A browser that holds all this but for one item, and whose worker was at work for a while. */
async function holding(name: string, value: unknown): Promise<World> {
  const world = new World();
  world.shell.hasNotifications = true;
  for (const id of PENDING) world.service.solve(id, 12_000);
  await world.damage({ ...stored, [name]: value });
  vi.setSystemTime(at + 60_000);
  await world.install();
  await world.run(40_000);
  return world;
}

/** What one item did to tasks that are not its own, and to the worker. */
async function harms(world: World, name: string): Promise<readonly unknown[]> {
  const isOwn = (id: string) => name.endsWith(id) || PENDING.includes(id);
  const { tasks } = await tellAll();
  const changed = told.tasks.filter((task) => {
    const found = tasks.find(({ id, service }) => id === task.id && service === task.service);
    // An index that lists too little is as good as a true one: what it leaves out was removed.
    const isLost = found === undefined && !name.startsWith('index');
    return !isOwn(task.id) && (isLost || (found && JSON.stringify(found) !== JSON.stringify(task)));
  });
  const asked = world.service.seen.filter(({ id }) => id !== '' && !isOwn(id));
  const reply = await world.send({ type: 'track', ids: ['5'] });
  const isAtWork = reply.kind === 'tracked' && (await world.button()).title.startsWith('Task Tray');
  return [...changed, ...asked, ...(isAtWork ? [] : [reply])];
}

/** Of the tasks to ask for, those that have no answer though there is a key to ask with. */
async function unanswered(name: string): Promise<readonly string[]> {
  if (name.startsWith('vault')) return [];
  const { tasks } = await tellAll();
  const ready = new Set(tasks.flatMap(({ id, status }) => (status === 'ready' ? id : [])));
  return PENDING.filter((id) => !ready.has(id));
}

describe.each(ITEMS)('In the place of the stored %s', (name) => {
  test.each(HOSTILE)('%s harms no other task, and has none asked for', async (_name, value) => {
    const world = await holding(name, value);
    expect(await harms(world, name)).toEqual([]);
    expect(await unanswered(name)).toEqual([]);
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
    expect(Object.prototype).not.toHaveProperty('isHacked');
  });
});

test('whatever is changed in an item harms no other task, and has none asked for', async () => {
  const anyItem = fc
    .constantFrom(...ITEMS)
    .chain(([name, item]) => fc.tuple(fc.constant(name), mutationsOf([item], 3)));
  await fc.assert(
    fc.asyncProperty(anyItem, async ([name, value]) => {
      stepAside();
      fakeBrowser.reset();
      const world = await holding(name, value);
      expect(await harms(world, name)).toEqual([]);
      world.worker.kill();
    }),
    { numRuns: RUNS },
  );
});
