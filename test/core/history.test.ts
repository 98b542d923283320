import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beyondLimit, seenAnswers } from '../../lib/core/history.ts';
import type { Entry, TaskIndex } from '../../lib/core/task-index.ts';
import { taskKey, type TaskStatus } from '../../lib/core/task.ts';

const keyOf = (id: number) => taskKey('2captcha', String(id));

/** An index with one task for each of these statuses, the newest first; events count down to 1. */
function indexOf(...statuses: readonly TaskStatus[]): TaskIndex {
  const entries = statuses.map((status, i): Entry => {
    const event = statuses.length - i;
    return [keyOf(event), status, event];
  });
  return { events: statuses.length, entries };
}

const five = indexOf('ready', 'processing', 'failed', 'stalled', 'ready');

test.each([
  [4, 5, []],
  [3, 5, [1]],
  [2, 5, [2, 1]],
  [0, 5, [5, 3, 2, 1]],
  [2, 1, [1]],
  [0, 0, []],
])('with a limit of %i and %i events seen these are deleted: %j', (limit, seen, ids) => {
  expect(beyondLimit(five, seen, limit)).toEqual(ids.map(keyOf));
});

test('the answers that were seen, the oldest first, after those that were looked at already', () => {
  const ids = (seen: number, after: number) =>
    seenAnswers(five, seen, after).map(([, , event]) => event);
  expect(ids(5, 0)).toEqual([1, 5]);
  expect(ids(4, 0)).toEqual([1]);
  expect(ids(5, 1)).toEqual([5]);
  expect(ids(0, 0)).toEqual([]);
});

const statuses = fc.array(fc.constantFrom<TaskStatus>('processing', 'ready', 'failed', 'stalled'));

test('no limit deletes a pending task or news, and none deletes more than it must', () => {
  fc.assert(
    fc.property(statuses, fc.nat(60), fc.nat(60), (all, seen, limit) => {
      const { entries } = indexOf(...all);
      const deleted = new Set(beyondLimit(indexOf(...all), seen, limit));
      const isDeletable = ([, status, event]: Entry) => status !== 'processing' && event <= seen;
      const gone = entries.filter(([key]) => deleted.has(key));
      const kept = entries.filter(([key]) => !deleted.has(key));
      const finished = kept.filter(([, status]) => status !== 'processing').length;
      expect(gone.every(isDeletable)).toBe(true);
      expect(gone.length === 0 || finished >= limit).toBe(true);
      expect(finished > limit ? kept.filter(isDeletable) : []).toEqual([]);
    }),
  );
});
