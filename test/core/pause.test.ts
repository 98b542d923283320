import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterOutcome,
  askableAt,
  backOnline,
  NEW_ACCOUNT,
  withKey,
  type Account,
} from '../../lib/core/account.ts';
import type { Outcome } from '../../lib/core/outcome.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const NOW = 1_785_585_600_000;
const good: Account = { ...withKey(NEW_ACCOUNT, 'cdef'), key: { end: 'cdef', isChecked: true } };

const slow = (retryAfter: number | null = null): Outcome => ({
  kind: 'slow-down',
  cause: 'too-many',
  failure: null,
  retryAfter,
});
const blocked: Outcome = { kind: 'slow-down', cause: 'blocked', failure: null, retryAfter: null };
const offline: Outcome = { kind: 'no-connection', cause: 'unreachable' };
const processing: Outcome = { kind: 'processing' };

/** The account after requests that were sent and answered at these times. */
function after(account: Account, outcome: Outcome, ...sent: readonly number[]): Account {
  return sent.reduce(
    (before, sentAt) =>
      afterOutcome(before, outcome, { sentAt, answeredAt: sentAt, serverAt: null }),
    account,
  );
}

/** The waits, in s, of rounds that all end like this, each asking as soon as it may. */
function waits(outcome: Outcome, rounds: number): readonly number[] {
  let [account, now] = [good, NOW];
  return Array.from({ length: rounds }, () => {
    account = after(account, outcome, now);
    const next = askableAt(account, now) ?? NaN;
    const wait = next - now;
    now = next;
    return wait / SECOND;
  });
}

test.each([
  ['a lost connection', offline, [5, 10, 20, 40, 80, 160, 300, 300]],
  ['a slow-down', slow(), [5, 10, 20, 40, 80, 160, 300, 300]],
  ['a Retry-After', slow(20 * SECOND), [20, 20, 20]],
  ['a Retry-After of a day', slow(24 * 60 * MINUTE), [3_600, 3_600]],
  ['a blocked address', blocked, [300, 600, 600]],
  ['a blocked address that asks for an hour', { ...blocked, retryAfter: 60 * MINUTE }, [3_600]],
  ['a blocked address that asks for a second', { ...blocked, retryAfter: SECOND }, [300, 600]],
])('the waits after %s', (_name, outcome, expected) => {
  expect(waits(outcome, expected.length)).toEqual(expected);
});

describe('several requests of one round', () => {
  const sent = [NOW, NOW + 1, NOW + 30, NOW + 90];

  test.each([
    ['a lost connection', offline, 5 * SECOND],
    ['a slow-down', slow(), 5 * SECOND],
    ['a blocked address', blocked, 5 * MINUTE],
  ])('that fail count once: %s', (_name, outcome, wait) => {
    expect(askableAt(after(good, outcome, ...sent), NOW)).toBe(NOW + 90 + wait);
  });

  test('that fail in the second round count once there', () => {
    const first = after(good, blocked, NOW, NOW + 5);
    const until = askableAt(first, NOW) ?? NaN;
    const second = after(first, blocked, until, until + 5, until + 9);
    expect(askableAt(second, until)).toBe(until + 10 * MINUTE);
  });

  test('make the longest of their pauses', () => {
    const account = after(after(good, slow(20 * SECOND), NOW), slow(SECOND), NOW + 5);
    expect(askableAt(account, NOW)).toBe(NOW + 20 * SECOND);
    const longer = after(account, blocked, NOW + 6);
    expect(askableAt(longer, NOW)).toBe(NOW + 6 + 5 * MINUTE);
  });
});

describe('a pause', () => {
  const paused = after(good, offline, NOW);

  test('ends by itself', () => {
    expect(askableAt(paused, NOW + 1)).toBe(NOW + 5 * SECOND);
    expect(askableAt(paused, NOW + 6 * SECOND)).toBe(NOW + 6 * SECOND);
  });

  test('is over with the success of a later request, and the next begins at 5 s', () => {
    const again = after(paused, offline, NOW + 5 * SECOND);
    const success = after(again, processing, NOW + 15 * SECOND);
    expect(success.condition).toBeNull();
    expect(askableAt(after(success, offline, NOW + 20 * SECOND), NOW)).toBe(NOW + 25 * SECOND);
  });

  test('is not ended by the success of a request from before it', () => {
    const late = { sentAt: NOW - 1, answeredAt: NOW + SECOND, serverAt: null };
    expect(afterOutcome(paused, processing, late).condition).toEqual(paused.condition);
  });

  test('gives way to a key problem', () => {
    const problem = { kind: 'key-problem', problem: 'suspended' } as const;
    expect(after(paused, problem, NOW).condition).toEqual({ kind: 'suspended' });
  });

  test('for want of a network may be tried at once when it is back; others not', () => {
    expect(askableAt(backOnline(paused, NOW + 1), NOW + 1)).toBe(NOW + 1);
    const asked = after(good, slow(MINUTE), NOW);
    expect(backOnline(asked, NOW + 1)).toBe(asked);
  });

  test('tried in vain when the network is back goes on doubling', () => {
    const tried = after(backOnline(paused, NOW + SECOND), offline, NOW + SECOND);
    expect(askableAt(tried, NOW)).toBe(NOW + 11 * SECOND);
  });
});

const outcome = fc.constantFrom<Outcome>(offline, slow(), slow(7 * SECOND), blocked, processing);
const round = fc.record({ outcome, late: fc.integer({ min: 0, max: 10 * MINUTE }) });

test('whatever happens, no pause is longer than 10 min, and each ends by itself', () => {
  fc.assert(
    fc.property(fc.array(round), (rounds) => {
      let [account, now] = [good, NOW];
      for (const { outcome: came, late } of rounds) {
        account = after(account, came, now);
        const next = askableAt(account, now) ?? Infinity;
        expect(next - now).toBeLessThanOrEqual(10 * MINUTE);
        now = next + late;
      }
    }),
  );
});
