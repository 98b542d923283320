import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countNews,
  EMPTY_INDEX,
  restored,
  withEvents,
  withEventsBelowNews,
  without,
  inStatuses,
  type TaskIndex,
} from '../../lib/core/task-index.ts';
import type { TaskKey, TaskStatus } from '../../lib/core/task.ts';

const A: TaskKey = '2captcha:1';
const B: TaskKey = '2captcha:2';
const C: TaskKey = '2captcha:3';

const three: TaskIndex = {
  events: 3,
  entries: [
    [C, 'processing', 3],
    [B, 'processing', 2],
    [A, 'processing', 1],
  ],
};

test('events put their tasks on top, each above the one before, and add new ones', () => {
  const index = withEvents(EMPTY_INDEX, [
    [A, 'processing'],
    [B, 'processing'],
    [C, 'processing'],
  ]);
  expect(index).toEqual(three);
  expect(withEvents(index, [[A, 'ready']])).toEqual({
    events: 4,
    entries: [
      [A, 'ready', 4],
      [C, 'processing', 3],
      [B, 'processing', 2],
    ],
  });
  expect(withEvents(index, [])).toBe(index);
});

test('being asked for again moves no task', () => {
  const failed = withEvents(three, [[B, 'failed']]);
  const again = inStatuses(failed, new Map([[B, 'processing']]));
  expect(again.entries).toEqual(failed.entries.with(0, [B, 'processing', 4]));
  expect(again.events).toBe(4);
});

test('removed tasks come back where they stood, unless they are followed again', () => {
  const removed = without(three, new Set([A, B]));
  expect(removed).toEqual({ events: 3, entries: [[C, 'processing', 3]] });
  const back = three.entries.slice(1);
  expect(restored(removed, back)).toEqual(three);
  const again = withEvents(removed, [[B, 'processing']]);
  expect(restored(again, back).entries.map(([key]) => key)).toEqual([B, C, A]);
});

test('no number is used twice, so a removed newest event hides no later one', () => {
  const index = withEvents(without(three, new Set([C])), [[C, 'processing']]);
  expect(index.entries[0]).toEqual([C, 'processing', 4]);
});

test('tasks that are asked for count always, ends only until they are seen', () => {
  const index = withEvents(three, [
    [A, 'ready'],
    [B, 'failed'],
  ]);
  expect(countNews(index, 0, 1)).toEqual({ processing: 1, ready: 1, failed: 1, stalled: 0 });
  expect(countNews(index, 4, 1)).toEqual({ processing: 1, ready: 0, failed: 1, stalled: 0 });
  expect(countNews(index, 5, 0)).toEqual({ processing: 0, ready: 0, failed: 0, stalled: 0 });
});

const key = fc.constantFrom(A, B, C);
const status = fc.constantFrom<TaskStatus>('processing', 'ready', 'failed', 'stalled');

test('whatever happens, a task is in the index once and the newest event on top', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, status)), (happened) => {
      let index = EMPTY_INDEX;
      for (const event of happened) index = withEvents(index, [event]);
      const keys = index.entries.map(([name]) => name);
      const events = index.entries.map(([, , event]) => event);
      expect(new Set(keys)).toEqual(new Set(happened.map(([name]) => name)));
      expect(keys).toHaveLength(new Set(keys).size);
      expect(events).toEqual(events.toSorted((a, b) => b - a));
    }),
  );
});

test('events that are no news come below the news, and count as seen', () => {
  const D: TaskKey = '2captcha:4';
  expect(withEventsBelowNews(three, { seen: 3, notified: 2 }, [[D, 'ready']])).toEqual({
    index: { events: 4, entries: [[D, 'ready', 4], ...three.entries] },
    seen: 4,
    notified: 4,
  });
  expect(withEventsBelowNews(three, { seen: 1, notified: 2 }, [[D, 'ready']])).toEqual({
    index: {
      events: 6,
      entries: [
        [C, 'processing', 6],
        [B, 'processing', 5],
        [D, 'ready', 4],
        [A, 'processing', 1],
      ],
    },
    seen: 4,
    notified: 5,
  });
});
