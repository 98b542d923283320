import { expect, test } from 'vitest';
import { endingOf } from '../../lib/core/ending.ts';
import { secondsTaken } from '../../lib/core/solution.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import {
  damaged,
  failed,
  forgotten,
  NOW,
  processing,
  ready,
  stalled,
  unreadable,
} from '../components/support/followed.ts';
import { ENGLISH } from '../support/languages.ts';

const SECONDS = NOW / 1_000;

const end = (task: FollowedTask) => endingOf(task, ENGLISH);

test('a task in work did not end, and of a damaged one nobody knows', () => {
  expect(end(processing('1'))).toBeNull();
  expect(end(damaged('1'))).toBeNull();
});

test('an answer says what it cost, how long it took and of what family it seems to be', () => {
  const times = { createTime: SECONDS - 30, endTime: SECONDS - 9 };
  const task = ready('1', { gRecaptchaResponse: '03AF' }, { cost: '0.00299', ...times });
  const ending = {
    status: 'ready',
    service: '2captcha',
    at: NOW - 9_000,
    cost: '0.00299',
    family: 'reCAPTCHA',
    seconds: 21,
    requests: null,
  };
  expect(end(task)).toEqual(ending);
  expect(end(ready('1', { text: 'k7' }))?.family).toBe('Text');
  expect(end(forgotten(task))).toEqual({ ...ending, family: null });
});

test('what is not known adds nothing', () => {
  const nothing = {
    service: '2captcha',
    at: NOW,
    cost: null,
    family: null,
    seconds: null,
    requests: null,
  };
  expect(end(failed('1'))).toEqual({ ...nothing, status: 'failed' });
  expect(end(unreadable('1'))).toEqual({ ...nothing, status: 'ready' });
  expect(end(ready('1', 'x', { cost: 'free' }))).toEqual({ ...nothing, status: 'ready' });
  expect(end(stalled('1'))).toEqual({ ...nothing, status: 'stalled', requests: 4 });
});

test.for([
  [SECONDS - 5, NOW - 5_000],
  // The service's clock is ahead, or its time is none.
  [SECONDS + 5, NOW],
  [1e300, NOW],
  [0, NOW],
  [null, NOW],
] as const)('an answer of the time %d ended at %d', ([endTime, at]) => {
  expect(end(ready('1', 'x', { endTime }))?.at).toBe(at);
});

test.for([
  [10, 30, 20],
  [10, 10, 0],
  [30, 10, null],
  [null, 10, null],
  [10, null, null],
] as const)('from %d to %d it took %d s', ([createTime, endTime, seconds]) => {
  const { answer } = ready('1', 'x', { createTime, endTime });
  expect(answer && secondsTaken(answer)).toBe(seconds);
});
