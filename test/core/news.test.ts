import { expect, test } from 'vitest';
import { newsAfter, newsWords } from '../../lib/core/news.ts';
import type { Entry } from '../../lib/core/task-index.ts';
import { ENGLISH } from '../support/languages.ts';

const entry = (id: number, status: Entry[1], event: number): Entry => [
  `2captcha:${id}`,
  status,
  event,
];

const READY = entry(74372499131, 'ready', 9);
const FAILED = entry(74372499132, 'failed', 8);

test('only answers and failures after the event are news', () => {
  const entries = [
    READY,
    FAILED,
    entry(3, 'processing', 7),
    entry(4, 'stalled', 6),
    entry(5, 'ready', 5),
  ];
  expect(newsAfter({ events: 9, entries }, 5)).toEqual([READY, FAILED]);
  expect(newsAfter({ events: 9, entries }, 8)).toEqual([READY]);
  expect(newsAfter({ events: 9, entries }, 9)).toEqual([]);
});

test.each([
  [[READY], '', 'Answer ready: 74372499131'],
  [[READY], 'my checkout', 'Answer ready: my checkout'],
  [[FAILED], '', 'Failed: 74372499132'],
  [[READY, READY], '', '2 answers ready'],
  [[READY, READY, FAILED], '', '2 answers ready, 1 failed'],
  [[READY, FAILED], '', '1 answer ready, 1 failed'],
  [[FAILED, FAILED], '', '2 failed'],
])('news %# is said as it should be', (news, label, words) => {
  expect(newsWords(news, label, ENGLISH)).toBe(words);
});
