import { expect, test } from 'vitest';
import { spokenNews, spokenWords } from '../../lib/core/spoken-news.ts';
import type { Entry } from '../../lib/core/task-index.ts';
import { ENGLISH } from '../support/languages.ts';

const entry = (id: number, status: Entry[1], event: number): Entry => [
  `2captcha:${id}`,
  status,
  event,
];

const READY = entry(1, 'ready', 9);
const FAILED = entry(2, 'failed', 8);
const STALLED = entry(3, 'stalled', 7);
const BEFORE = { events: 6, seen: 0, entries: [entry(3, 'processing', 6)] };
const all = [READY, FAILED, STALLED, entry(4, 'processing', 6), entry(5, 'ready', 5)];

test('what ended after that is told, unless it counts as seen', () => {
  expect(spokenNews(BEFORE, { events: 9, seen: 0, entries: all })).toEqual([
    READY,
    FAILED,
    STALLED,
  ]);
  expect(spokenNews(BEFORE, { events: 9, seen: 8, entries: all })).toEqual([READY]);
});

test('what stands as it stood is not told, whatever its number', () => {
  const before = { events: 6, seen: 0, entries: [entry(1, 'ready', 6), entry(2, 'stalled', 5)] };
  expect(spokenNews(before, { events: 9, seen: 0, entries: [READY, FAILED] })).toEqual([FAILED]);
});

test.each([
  [[READY], '', 'Answer ready: 1'],
  [[FAILED], 'my checkout', 'Failed: my checkout'],
  [[STALLED], '', 'Stalled: 3'],
  [[STALLED, READY, FAILED, READY], 'x', '2 answers ready, 1 failed, 1 stalled'],
  [[STALLED, STALLED], '', '2 stalled'],
])('news %# is read out as it should be', (news, label, words) => {
  expect(spokenWords(news, label, ENGLISH)).toBe(words);
});
