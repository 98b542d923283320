import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changedChunks,
  chunksFor,
  chunksOf,
  countTasks,
  headOf,
  isWhole,
  joined,
} from '../../lib/core/index-chunks.ts';
import { EMPTY_INDEX, withEvents, without, type TaskIndex } from '../../lib/core/task-index.ts';
import { taskKey, type TaskKey } from '../../lib/core/task.ts';

const keyOf = (id: number): TaskKey => taskKey('2captcha', String(id));

/** An index of so many processing tasks, the newest first. */
function indexOf(tasks: number): TaskIndex {
  const ids = Array.from({ length: tasks }, (_, i) => [keyOf(i + 1), 'processing'] as const);
  return withEvents(EMPTY_INDEX, ids);
}

const full = indexOf(10_000);
const chunks = chunksOf(full);

test('the parts of an index make the same index again', () => {
  expect(joined(headOf(full, chunks), chunks)).toEqual(full);
  expect(isWhole(headOf(full, chunks), chunks)).toBe(true);
  expect(countTasks(headOf(full, chunks))).toBe(10_000);
});

test('an event changes the chunk that its task leaves and the newest one, however many there are', () => {
  const after = withEvents(full, [[keyOf(5_000), 'ready']]);
  const { written, emptied } = changedChunks(chunks, chunksOf(after));
  expect(written.size).toBe(2);
  expect(emptied).toEqual([]);
  expect(JSON.stringify([...written.values()]).length).toBeLessThan(8_000);
});

test('a chunk that its last task leaves is emptied', () => {
  const one = indexOf(1);
  const { written, emptied } = changedChunks(
    chunksOf(one),
    chunksOf(without(one, new Set([keyOf(1)]))),
  );
  expect([written.size, emptied]).toEqual([0, [0]]);
});

test('the newest tasks are found without the other chunks', () => {
  const head = headOf(full, chunks);
  expect(chunksFor(head, 0)).toEqual([]);
  for (const wanted of [1, 11, 64, 65, 1_000]) {
    const needed = chunksFor(head, wanted);
    const parts = new Map(needed.map((chunk) => [chunk, chunks.get(chunk) ?? []]));
    const { entries } = joined(head, parts);
    expect(entries.slice(0, wanted)).toEqual(full.entries.slice(0, wanted));
    expect(needed.length).toBeLessThanOrEqual(Math.ceil(wanted / 64) + 1);
  }
  expect(chunksFor(head, Number.POSITIVE_INFINITY)).toHaveLength(chunks.size);
});

test('a missing chunk costs its own entries, and is noticed', () => {
  const parts = new Map(chunks);
  parts.delete(3);
  const rest = joined(headOf(full, chunks), parts);
  expect(rest.entries).toHaveLength(10_000 - 64);
  expect(isWhole(headOf(full, chunks), parts)).toBe(false);
});

const happening = fc.tuple(
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom('processing', 'ready', 'failed', 'removed'),
);

test('whatever happens, writing what changed keeps the stored parts equal to the index', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 300 }), (happened) => {
      let index = indexOf(200);
      let onDisk = new Map(chunksOf(index));
      for (const [id, what] of happened) {
        index =
          what === 'removed'
            ? without(index, new Set([keyOf(id)]))
            : withEvents(index, [[keyOf(id), what]]);
        const { written, emptied } = changedChunks(onDisk, chunksOf(index));
        expect(written.size).toBeLessThanOrEqual(2);
        onDisk = new Map([...onDisk, ...written]);
        for (const chunk of emptied) onDisk.delete(chunk);
      }
      expect(joined(headOf(index, chunksOf(index)), onDisk)).toEqual(index);
      expect(onDisk.size).toBe(chunksOf(index).size);
    }),
  );
});
