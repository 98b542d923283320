import { expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Endings } from '../../lib/core/ending.ts';
import { EndingReader } from '../../lib/ending-reader.ts';
import { keyOfTaskItem } from '../../lib/items.ts';
import { storedItems } from '../bench/popup/stored-items.ts';
import { ENGLISH } from '../support/languages.ts';
import { intercept } from './support/intercept.ts';

/** A reader, and what it told: how many were read of how many, or how many ended. */
function startReader() {
  const told: (readonly [number, number] | number)[] = [];
  const reader = new EndingReader(
    (endings: Endings) =>
      told.push(endings.kind === 'reading' ? [endings.read, endings.of] : endings.endings.length),
    ENGLISH,
  );
  onTestFinished(() => reader.close());
  return told;
}

function withoutWaiting() {
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

test('how far the reading is is told, and then all endings', async () => {
  await storedItems(450);
  const told = startReader();
  await expect.poll(() => told).toEqual([[200, 450], [400, 450], [450, 450], 450]);
});

test('what changed meanwhile is read again, but only after a pause', async () => {
  const { index, ...stored } = await storedItems(3);
  withoutWaiting();
  const told = startReader();
  await vi.waitFor(() => expect(told.at(-1)).toBe(3));
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  await fakeBrowser.storage.local.remove(Object.keys(stored).find(keyOfTaskItem) ?? '');
  await fakeBrowser.storage.local.set({ index: Object.assign({}, index, { events: 9 }) });
  await vi.advanceTimersByTimeAsync(4_900);
  expect(get).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  await vi.waitFor(() => expect(told).toEqual([[3, 3], 3, 2]));
});

test('what has nothing to do with the list of tasks is no reason to read', async () => {
  await storedItems(2);
  withoutWaiting();
  const told = startReader();
  await vi.waitFor(() => expect(told.at(-1)).toBe(2));
  await fakeBrowser.storage.local.set({ 'poll:2captcha:1': {} });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([[2, 2], 2]);
});

test('a reader that was closed tells nothing', async () => {
  await storedItems(450);
  withoutWaiting();
  const told: Endings[] = [];
  const reader = new EndingReader((endings) => {
    told.push(endings);
    reader.close();
  }, ENGLISH);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await fakeBrowser.storage.local.set({ index: {} });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([{ kind: 'reading', read: 200, of: 450 }]);
});

test('storage that can not be read is read again', async () => {
  await storedItems(2);
  withoutWaiting();
  const thrown = vi.fn<() => void>();
  process.on('unhandledRejection', thrown);
  onTestFinished(() => void process.off('unhandledRejection', thrown));
  let isBroken = true;
  intercept(fakeBrowser.storage.local, 'get', (_, go) =>
    isBroken ? Promise.reject(new Error('broken')) : go(),
  );
  const told = startReader();
  await vi.waitFor(() => expect(thrown).toHaveBeenCalled());
  isBroken = false;
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(() => expect(told).toEqual([[2, 2], 2]));
});
