import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterRequest,
  atPace,
  beforeRequest,
  checkNow,
  clampPoll,
  firstPoll,
  FLOOR_MS,
  interval,
  isPatienceOver,
  lostPoll,
  type Exchange,
  type Pace,
  type Poll,
} from '../../lib/core/schedule.ts';
import { CHOICES, DEFAULT_SETTINGS } from '../../lib/core/settings.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const NOW = 1_785_585_600_000;

const slow = (shortestInterval: number): Pace => ({ ...DEFAULT_SETTINGS, shortestInterval });
const patient = (giveUpAfter: number): Pace => ({ ...DEFAULT_SETTINGS, giveUpAfter });
const at = (sentAt: number): Exchange => ({
  sentAt,
  answeredAt: sentAt + 40,
  serverAt: null,
  detour: 0,
});

/** A task asked for just now, after it was waited for so long. */
const asked = (waited: number, pace: Pace = DEFAULT_SETTINGS): Poll =>
  afterRequest(beforeRequest(firstPoll(NOW, 0), NOW, pace, 400), at(NOW), waited, pace);

test.each([
  [5, 0, 5],
  [10, 0, 10],
  [10, 5, 10],
  [15, 5, 15],
  [60, 0, 60],
  [60, 9, 60],
])('with %i s at least, the interval after %i min is %i s', (seconds, waited, expected) => {
  expect(interval(waited * MINUTE, slow(seconds * SECOND))).toBe(expected * SECOND);
});

test.each([
  [2, 1, 5],
  [20, 15, 10],
  [60, 59, 10],
])('with %i min of patience the interval after %i min is %i s', (minutes, waited, expected) => {
  expect(interval(waited * MINUTE, patient(minutes * MINUTE))).toBe(expected * SECOND);
});

test.each(CHOICES.giveUpAfter)('patience is over after %i ms, and not before', (giveUpAfter) => {
  const poll = { ...firstPoll(NOW, 0), since: 7 };
  expect(isPatienceOver(poll, 6 + giveUpAfter, patient(giveUpAfter))).toBe(false);
  expect(isPatienceOver(poll, 7 + giveUpAfter, patient(giveUpAfter))).toBe(true);
});

describe.each(CHOICES.shortestInterval)('with %i ms between requests', (shortest) => {
  const pace = slow(shortest);
  const [least, most] = [NOW + shortest, NOW + shortest + SECOND];

  test('so long passes, be there an answer, none for a kill, or a clock set back', () => {
    for (const { nextAt } of [
      asked(0, pace),
      beforeRequest(firstPoll(NOW, 0), NOW, pace, 400),
      clampPoll(lostPoll(0), NOW, pace),
      clampPoll({ ...asked(0, pace), floorAt: NOW + 60 * MINUTE }, NOW, pace),
    ]) {
      expect(nextAt).toBeGreaterThanOrEqual(least);
      expect(nextAt).toBeLessThan(most);
    }
  });

  test('the last question comes no sooner, though the patience ends', () => {
    const { nextAt } = asked(pace.giveUpAfter - SECOND, pace);
    expect(nextAt).toBeGreaterThanOrEqual(least);
    expect(nextAt).toBeLessThan(most);
  });

  test('Check now waits for 5 s alone', () => {
    const { nextAt } = checkNow(asked(0, pace), NOW + SECOND, 0);
    expect(nextAt).toBeLessThan(NOW + FLOOR_MS + SECOND);
  });
});

describe('another pace', () => {
  const [fast, slowest] = [slow(5_000), slow(60_000)];

  test.each<[string, waited: number, before: Pace, after: Pace, from: number, to: number]>([
    ['that is slower holds a task back', 0, fast, slowest, 60, 61],
    ['that is faster counts from now', 0, slowest, fast, 8, 8],
    ['that is as fast changes nothing', 0, fast, fast, 5, 5.1],
    ['with less patience lets the last question come', 9 * MINUTE, fast, patient(5 * MINUTE), 5, 6],
    ['with more patience changes nothing', 9 * MINUTE, fast, patient(60 * MINUTE), 10, 10.1],
  ])('%s', (_name, waited, before, after, from, to) => {
    const now = NOW + 3 * SECOND;
    const { nextAt } = atPace(asked(waited, before), now, waited + 3 * SECOND, after);
    expect((nextAt - NOW) / SECOND).toBeGreaterThanOrEqual(from);
    expect((nextAt - NOW) / SECOND).toBeLessThanOrEqual(to);
  });

  test('lets a task that was never asked for come at once', () => {
    const poll = firstPoll(NOW, 0);
    expect(atPace(poll, NOW + 3 * SECOND, 0, slowest)).toBe(poll);
  });
});

const paces = fc.record<Pace>({
  shortestInterval: fc.constantFrom(...CHOICES.shortestInterval),
  giveUpAfter: fc.constantFrom(...CHOICES.giveUpAfter),
});

test('a slower pace makes no task come sooner, whatever the budget has left', () => {
  const waits = fc.integer({ min: 0, max: 2 * MINUTE });
  const allowances = fc.double({ min: -10, max: 100, noNaN: true });
  fc.assert(
    fc.property(paces, paces, waits, waits, allowances, (pace, other, waited, later, allowance) => {
      const slower = { ...pace, shortestInterval: Math.max(...[pace, other].map(shortestOf)) };
      const poll = afterRequest(firstPoll(NOW, 0), at(NOW), waited, pace, allowance);
      const before = { ...poll, askedAt: NOW };
      const after = atPace(before, NOW + 40 + later, waited + later, slower, allowance);
      expect(after.nextAt).toBeGreaterThanOrEqual(Math.floor(before.nextAt));
    }),
  );
});

test('a faster pace makes every task come within its interval, and none before its 5 s', () => {
  const waits = fc.integer({ min: 0, max: 20 * MINUTE });
  fc.assert(
    fc.property(paces, paces, waits, fc.nat(MINUTE), (pace, other, waited, later) => {
      const [now, openTime] = [NOW + 40 + later, waited + later];
      const poll = asked(waited, pace);
      const { nextAt, floorAt } = atPace(poll, now, openTime, other);
      expect(floorAt).toBe(poll.floorAt);
      expect(nextAt).toBeGreaterThanOrEqual(floorAt);
      expect(nextAt).toBeLessThanOrEqual(Math.max(now, floorAt) + interval(openTime, other));
    }),
  );
});

function shortestOf({ shortestInterval }: Pace): number {
  return shortestInterval;
}

const step = fc.record({
  pace: paces,
  wait: fc.integer({ min: 0, max: MINUTE }),
  takes: fc.integer({ min: 0, max: 15_000 }),
  isAnswered: fc.boolean(),
});

test('however the pace is changed, no request comes sooner than the pace of its time wants', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let [now, poll, last] = [NOW, firstPoll(NOW, 0), -Infinity];
      for (const { pace, wait, takes, isAnswered } of steps) {
        now += wait;
        poll = atPace(poll, now, now - NOW, pace);
        now = Math.max(now, clampPoll(poll, now, pace).nextAt);
        expect(now - last).toBeGreaterThanOrEqual(pace.shortestInterval);
        last = now;
        poll = beforeRequest(poll, now, pace, 400);
        if (!isAnswered) continue;
        now += takes;
        const exchange = { sentAt: last, answeredAt: now, serverAt: null, detour: takes };
        poll = afterRequest(poll, exchange, now - NOW, pace);
      }
    }),
  );
});
