import { expect, test } from 'vitest';
import { NEW_ACCOUNT, withKey, type Account } from '../../lib/core/account.ts';
import type { Condition } from '../../lib/core/condition.ts';
import { badge } from '../../lib/core/badge.ts';
import { ENGLISH } from '../support/languages.ts';

const NONE = { processing: 0, ready: 0, failed: 0, stalled: 0 };
const good = withKey(NEW_ACCOUNT, 'cdef');
const pause = { since: 0, until: 5_000, step: 5_000 };

const under = (condition: Condition): Account => ({ ...good, condition });

const LOUD: readonly (readonly [Account, string])[] = [
  [NEW_ACCOUNT, 'no API key'],
  [{ ...good, keep: 'passphrase', isLocked: true }, 'key locked'],
  [{ ...under({ kind: 'suspended' }), isLocked: true }, 'key locked'],
  [under({ kind: 'key-rejected' }), 'key rejected'],
  [under({ kind: 'address-not-allowed' }), 'address not allowed'],
  [under({ kind: 'suspended' }), 'account suspended'],
  [under({ kind: 'no-permission' }), 'no permission'],
];

test.each(LOUD)(
  'trouble that waits for the user is a red !, whatever the news: %j',
  (account, words) => {
    const counts = { ready: 2, failed: 1, processing: 3, stalled: 0 };
    expect(badge(account, counts, 'well', 'news-and-work', ENGLISH)).toEqual({
      text: '!',
      tone: 'trouble',
      title: `Task Tray: ${words} · 2 ready, 1 failed, 3 processing`,
    });
    expect(badge(account, NONE, 'well', 'news-and-work', ENGLISH)).toMatchObject({
      text: '!',
      title: `Task Tray: ${words}`,
    });
  },
);

const QUIET: readonly (readonly [Account, string])[] = [
  [under({ ...pause, kind: 'slowed-down', cause: 'too-many', failure: null }), 'slowed down'],
  [under({ ...pause, kind: 'no-connection', cause: 'timed-out' }), 'no connection'],
];

test.each(QUIET)('trouble that ends by itself is in the title alone: %j', (account, words) => {
  expect(badge(account, { ...NONE, processing: 3 }, 'well', 'news-and-work', ENGLISH)).toEqual({
    text: '3',
    tone: 'processing',
    title: `Task Tray: ${words} · 3 processing`,
  });
  expect(badge(account, NONE, 'well', 'news-and-work', ENGLISH)).toMatchObject({
    text: '',
    title: `Task Tray: ${words}`,
  });
});

test.each([
  [{ ready: 2, failed: 1, processing: 3 }, '2', 'ready', '2 ready, 1 failed, 3 processing'],
  [{ failed: 1, processing: 3 }, '1', 'failed', '1 failed, 3 processing'],
  [{ processing: 3, stalled: 2 }, '3', 'processing', '2 stalled, 3 processing'],
  [{ stalled: 2 }, '', 'processing', '2 stalled'],
  [{ ready: 99 }, '99', 'ready', '99 ready'],
  [{ ready: 100 }, '99+', 'ready', '100 ready'],
  [{ failed: 1_000 }, '99+', 'failed', '1,000 failed'],
  [{ processing: 10_000 }, '99+', 'processing', '10,000 processing'],
])('answers come before failures, failures before work: %j', (counts, text, tone, words) => {
  expect(badge(good, { ...NONE, ...counts }, 'well', 'news-and-work', ENGLISH)).toEqual({
    text,
    tone,
    title: `Task Tray: ${words}`,
  });
});

test('with nothing to say there is no badge and the plain name', () => {
  expect(badge(good, NONE, 'well', 'news-and-work', ENGLISH)).toMatchObject({
    text: '',
    title: 'Task Tray',
  });
});

test('a disk that is full comes before all other trouble: nothing can end before it', () => {
  for (const account of [good, NEW_ACCOUNT, under({ kind: 'suspended' })]) {
    expect(badge(account, { ...NONE, ready: 2 }, 'full', 'news-and-work', ENGLISH)).toEqual({
      text: '!',
      tone: 'trouble',
      title: 'Task Tray: storage full · 2 ready',
    });
  }
});
