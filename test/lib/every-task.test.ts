import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readEveryTask, taskBatches } from '../../lib/every-task.ts';
import { taskItem } from '../../lib/items.ts';
import { taskKey, type TaskKey } from '../../lib/core/task.ts';
import { storedItems } from '../bench/popup/stored-items.ts';
import { intercept } from './support/intercept.ts';

/** The nth stored task, from the oldest on. */
const keyOf = (nth: number): TaskKey => taskKey('2captcha', String(64_372_499_131 + nth));

const ignore = (): void => undefined;

test('all tasks are read in the order of the index, and what was read is told', async () => {
  await storedItems(450);
  const told: (readonly number[])[] = [];
  const all = await readEveryTask(null, (read, of) => told.push([read, of]));
  expect(all.map(({ key }) => key)).toEqual(Array.from({ length: 450 }, (_, i) => keyOf(449 - i)));
  expect(all[0]).toMatchObject({ event: 450, answer: { status: 'ready' }, poll: null });
  expect(told).toEqual([
    [200, 450],
    [400, 450],
    [450, 450],
  ]);
});

test('of chosen tasks those are read that are followed, in the order of the index', async () => {
  await storedItems(5);
  const some = await readEveryTask([keyOf(1), keyOf(3), keyOf(9)], ignore);
  expect(some.map(({ key }) => key)).toEqual([keyOf(3), keyOf(1)]);
});

test('nothing is read where nothing is stored', async () => {
  expect(await readEveryTask(null, ignore)).toEqual([]);
});

test('a record that can not be read is left out, but counts as looked at', async () => {
  await storedItems(5);
  await fakeBrowser.storage.local.set({ [taskItem(keyOf(2))]: 'garbage' });
  const batches = await Array.fromAsync(taskBatches(null));
  expect(batches).toMatchObject([{ read: 5, of: 5 }]);
  expect(batches[0]?.tasks.map(({ key }) => key)).toEqual([4, 3, 1, 0].map(keyOf));
});

test('what the browser refuses to read at once is read in smaller parts', async () => {
  await storedItems(450);
  intercept(fakeBrowser.storage.local, 'get', ([names], go) => {
    const asked = Array.isArray(names) ? names : [];
    const isRefused = asked.length > 30 || asked.includes(taskItem(keyOf(7)));
    return isRefused ? Promise.reject(new Error('too large')) : go();
  });
  const all = await readEveryTask(null, ignore);
  expect(all.map(({ key }) => key)).toEqual(
    Array.from({ length: 450 }, (_, i) => 449 - i)
      .filter((nth) => nth !== 7)
      .map(keyOf),
  );
});
