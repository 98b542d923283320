import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterRequest,
  beforeRequest,
  checkNow,
  clampPoll,
  duePolls,
  firstPoll,
  floorAfter,
  FLOOR_MS,
  isPatienceOver,
  lostPoll,
  nextDue,
  type Poll,
} from '../../lib/core/schedule.ts';
import { DEFAULT_SETTINGS as PACE } from '../../lib/core/settings.ts';
import type { TaskKey } from '../../lib/core/task.ts';

const MINUTE = 60_000;
const GIVE_UP_MS = PACE.giveUpAfter;
const NOW = 1_785_585_600_000;
const WITHIN = 400;
const poll: Poll = { nextAt: NOW, floorAt: NOW, askedAt: null, requests: 0, since: 0 };

test('a new task is due at once, and its patience begins now', () => {
  expect(firstPoll(NOW, 77)).toEqual({ ...poll, since: 77 });
});

test('a task that was forgotten moments ago still waits for its 5 s', () => {
  expect(firstPoll(NOW, 0, NOW + 3_000)).toMatchObject({ nextAt: NOW + 3_000 });
  expect(firstPoll(NOW, 0, NOW - 3_000)).toMatchObject({ nextAt: NOW });
  expect(firstPoll(NOW, 0, NOW + 60 * MINUTE).nextAt).toBe(NOW + 5_000);
});

describe('a request', () => {
  test('is counted, and holds the next one back from the last moment at which it may leave', () => {
    const { nextAt, floorAt, askedAt, requests } = beforeRequest(poll, NOW, PACE, WITHIN);
    expect(floorAt).toBeGreaterThanOrEqual(NOW + WITHIN + FLOOR_MS);
    expect({ nextAt, askedAt, requests }).toEqual({ nextAt: floorAt, askedAt: NOW, requests: 1 });
  });

  test.each([
    ['at once', { sentAt: NOW, answeredAt: NOW + 40, serverAt: null, detour: 0 }, NOW],
    [
      'after a detour',
      { sentAt: NOW, answeredAt: NOW + 900, serverAt: null, detour: 700 },
      NOW + 700,
    ],
    [
      'the first time',
      { sentAt: NOW, answeredAt: NOW + 900, serverAt: null, detour: 900 },
      NOW + 900,
    ],
    [
      'after the clock was set back',
      { sentAt: NOW, answeredAt: NOW - 9_000, serverAt: null, detour: 0 },
      NOW - 9_000,
    ],
  ])(
    'answered %s is followed by the next no sooner than 5 s after it arrived',
    (_n, exchange, at) => {
      expect(floorAfter(exchange) - at).toBeGreaterThanOrEqual(FLOOR_MS);
      expect(floorAfter(exchange) - at).toBeLessThan(FLOOR_MS + 100);
    },
  );

  test('that is answered is followed by the next after the interval', () => {
    const exchange = { sentAt: NOW, answeredAt: NOW + 40, serverAt: null, detour: 0 };
    const early = afterRequest(poll, exchange, MINUTE, PACE);
    const late = afterRequest(poll, exchange, 6 * MINUTE, PACE);
    expect(early.nextAt - NOW).toBeLessThan(5_100);
    expect(late.nextAt - NOW).toBeGreaterThanOrEqual(10_000);
    expect(late.nextAt - NOW).toBeLessThan(10_100);
  });

  test('comes when the patience ends, not up to 10 s later', () => {
    const exchange = { sentAt: NOW, answeredAt: NOW + 40, serverAt: null, detour: 0 };
    const { nextAt } = afterRequest(poll, exchange, GIVE_UP_MS - 7_000, PACE);
    expect(nextAt).toBe(NOW + 40 + 7_000);
    const { nextAt: atFloor, floorAt } = afterRequest(poll, exchange, GIVE_UP_MS - 1_000, PACE);
    expect(atFloor).toBe(floorAt);
  });

  test('comes when the patience ends also where the budget leaves no other', () => {
    const exchange = { sentAt: NOW, answeredAt: NOW + 40, serverAt: null, detour: 0 };
    for (const allowance of [-3, 0, 0.5, 1]) {
      const { nextAt, floorAt } = afterRequest(poll, exchange, 3 * MINUTE, PACE, allowance);
      expect(nextAt).toBe(NOW + 40 + 7 * MINUTE);
      expect(floorAt - NOW).toBeLessThan(5_100);
    }
  });
});

test.each([
  [0, false],
  [GIVE_UP_MS - 1, false],
  [GIVE_UP_MS, true],
])('patience begun at 5 min is over after %i ms more: %s', (waited, isOver) => {
  const since = 5 * MINUTE;
  expect(isPatienceOver({ ...poll, since }, since + waited, PACE)).toBe(isOver);
});

test('Check now never comes before the 5 s are over, and begins the patience anew', () => {
  const asked = beforeRequest(poll, NOW, PACE, WITHIN);
  const checked = checkNow({ ...asked, nextAt: NOW + 9_000 }, NOW + 1_000, 42);
  expect(checked).toEqual({ ...asked, nextAt: asked.floorAt, since: 42 });
  expect(checkNow(asked, NOW + 9_000, 0).nextAt).toBe(NOW + 9_000);
});

test('Check now waits for no interval that is stretched', () => {
  const stretched = { ...beforeRequest(poll, NOW, PACE, WITHIN), nextAt: NOW + 8 * MINUTE };
  expect(checkNow(stretched, NOW + 9_000, 0).nextAt).toBe(NOW + 9_000);
});

describe('a clock', () => {
  const asked = beforeRequest(poll, NOW, PACE, WITHIN);

  test.each([-20_000, -60 * MINUTE, -1_000 * 24 * 60 * MINUTE])(
    'set by %i ms: a task is due after one floor',
    (ms) => {
      const now = NOW + ms;
      const expected = { nextAt: now + FLOOR_MS, floorAt: now + FLOOR_MS };
      expect(clampPoll(asked, now, PACE)).toMatchObject(expected);
      expect(checkNow(asked, now, 0)).toMatchObject(expected);
    },
  );

  test('set forward, or back by less than an interval, changes no schedule', () => {
    for (const ms of [-4_000, 0, 60 * MINUTE]) expect(clampPoll(asked, NOW + ms, PACE)).toBe(asked);
  });

  test('set back makes a stretched interval longer by as much at most', () => {
    const stretched = { ...asked, nextAt: NOW + 8 * MINUTE };
    const later = NOW + 4 * MINUTE;
    for (const ms of [0, 1_000, MINUTE, 4 * MINUTE, 60 * MINUTE]) {
      const wait = clampPoll(stretched, later - ms, PACE).nextAt - (later - ms);
      expect(wait).toBeLessThanOrEqual(4 * MINUTE + ms);
    }
    expect(clampPoll(stretched, NOW - 20_000, PACE).nextAt).toBe(NOW - 20_000 + FLOOR_MS);
  });

  test('does not bring a lost schedule back: it is due after one floor', () => {
    expect(clampPoll(lostPoll(7), NOW, PACE)).toMatchObject({ nextAt: NOW + FLOOR_MS, since: 7 });
  });
});

test('the tasks that are due come longest due first, and no more than wanted', () => {
  const at = (id: string, nextAt: number): [TaskKey, Poll] => [
    `2captcha:${id}`,
    { ...poll, nextAt },
  ];
  const polls = new Map([at('1', NOW), at('2', NOW + 1), at('3', NOW - 9), at('4', NOW - 5)]);
  const ids = (limit: number) => duePolls(polls, NOW, limit).map(([key]) => key);
  expect(ids(9)).toEqual(['2captcha:3', '2captcha:4', '2captcha:1']);
  expect(ids(2)).toEqual(['2captcha:3', '2captcha:4']);
  expect(nextDue(polls.values())).toBe(NOW - 9);
  expect(nextDue([])).toBeNull();
});

const step = fc.record({
  wait: fc.integer({ min: 0, max: 20_000 }),
  takes: fc.integer({ min: 0, max: 15_000 }),
  check: fc.boolean(),
  isAnswered: fc.boolean(),
});

test('under any sequence of waits, answers, losses and Check now, 5 s lie between requests', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let [now, openTime, current] = [NOW, 0, firstPoll(NOW, 0)];
      let last = -Infinity;
      for (const { wait, takes, check, isAnswered } of steps) {
        now += wait;
        openTime += wait;
        if (check) current = checkNow(current, now, current.since);
        now = Math.max(now, clampPoll(current, now, PACE).nextAt);
        expect(now - last).toBeGreaterThanOrEqual(FLOOR_MS);
        const sentAt = now + Math.min(WITHIN, takes);
        current = beforeRequest(current, now, PACE, WITHIN);
        last = sentAt;
        if (!isAnswered) continue;
        now = sentAt + takes;
        current = afterRequest(
          current,
          { sentAt, answeredAt: now, serverAt: null, detour: takes },
          openTime,
          PACE,
        );
      }
    }),
  );
});
