import { describe, expect, test } from 'vitest';
import {
  afterKeyCheck,
  afterOutcome,
  askableAt,
  backOnline,
  clampPause,
  mustProbe,
  NEW_ACCOUNT,
  readClock,
  withAccess,
  withCondition,
  withKey,
  withoutKey,
  withStoredKey,
  type Account,
} from '../../lib/core/account.ts';
import type { Condition } from '../../lib/core/condition.ts';
import type { Outcome } from '../../lib/core/outcome.ts';

const MINUTE = 60_000;
const NOW = 1_785_585_600_000;
const unchecked = withKey(NEW_ACCOUNT, 'cdef');
const good: Account = { ...unchecked, key: { end: 'cdef', isChecked: true } };
const KEY_PROBLEMS = ['key-rejected', 'address-not-allowed', 'suspended'] as const;
const SUCCESSES: readonly Outcome[] = [
  { kind: 'processing' },
  { kind: 'ready', raw: '{}' },
  { kind: 'failed', failure: { code: null, number: 12, description: null }, raw: '{}' },
  { kind: 'balance', balance: '7' },
];
const offline: Outcome = { kind: 'no-connection', cause: 'unreachable' };

/** An exchange that took 40 ms. */
const at = (sentAt: number) => ({ sentAt, answeredAt: sentAt + 40, serverAt: null, detour: 0 });
const under = (condition: Condition): Account => ({ ...good, condition });

describe('without a key', () => {
  test('nothing may be asked', () => {
    expect(askableAt(NEW_ACCOUNT, NOW)).toBeNull();
    expect(askableAt(withoutKey(good, NOW), NOW)).toBeNull();
  });

  test('the open clock stands still', () => {
    const { clock } = withoutKey(readClock(good, NOW), NOW + 9_000);
    expect(clock).toEqual({ elapsed: 9_000, readAt: null });
    expect(readClock(NEW_ACCOUNT, NOW)).toBe(NEW_ACCOUNT);
  });
});

describe.each(KEY_PROBLEMS)('%s', (problem) => {
  const stopped = afterOutcome(good, { kind: 'key-problem', problem }, at(NOW));

  test('stops everything until the user acts', () => {
    expect(stopped.condition).toEqual({ kind: problem });
    expect(askableAt(stopped, NOW + 1_000 * MINUTE)).toBeNull();
    expect(stopped.key).toEqual({ end: 'cdef', isChecked: false });
  });

  test.each([...SUCCESSES, offline])('is not ended by another answer: %j', (outcome) => {
    const { condition } = afterOutcome(stopped, outcome, at(NOW + 1));
    expect(condition).toEqual({ kind: problem });
  });

  test('ends with a balance that was asked for, or a new key', () => {
    const checked = afterKeyCheck(stopped, { kind: 'balance', balance: '7' }, at(NOW));
    expect(checked).toMatchObject({ condition: null, key: { isChecked: true } });
    expect(withKey(stopped, '0000')).toMatchObject({ condition: null, key: { isChecked: false } });
    expect(afterKeyCheck(stopped, offline, at(NOW)).condition).toEqual({ kind: problem });
  });

  test('outlasts a network that is back and a permission that comes and goes', () => {
    expect(backOnline(stopped, NOW)).toBe(stopped);
    expect(withAccess(withAccess(stopped, false, NOW), true, NOW)).toEqual(stopped);
  });
});

describe('a missing permission', () => {
  const shut = withAccess(good, false, NOW);

  test('stops everything until it is given', () => {
    expect(shut.condition).toEqual({ kind: 'no-permission' });
    expect(askableAt(shut, NOW + MINUTE)).toBeNull();
    expect(afterOutcome(good, { kind: 'no-permission' }, at(NOW)).condition).toEqual(
      shut.condition,
    );
    expect(withAccess(shut, true, NOW).condition).toBeNull();
  });

  test('changes nothing when it is as known', () => {
    expect(withAccess(shut, false, NOW)).toBe(shut);
    expect(withAccess(good, true, NOW)).toBe(good);
  });

  test('that is given ends no pause', () => {
    const paused = afterOutcome(good, offline, at(NOW));
    expect(withAccess(paused, true, NOW)).toBe(paused);
  });
});

test.each(SUCCESSES)('a success proves the key: %j', (outcome) => {
  expect(afterOutcome(unchecked, outcome, at(NOW)).key).toEqual(good.key);
});

test('an error in place of the balance proves no key and ends no trouble', () => {
  const failure = { code: 'ERROR_OF_TOMORROW', number: 999, description: null };
  expect(afterKeyCheck(unchecked, { kind: 'failed', failure, raw: '{}' }, at(NOW))).toBe(unchecked);
});

test('a balance is kept as the service wrote it, with its time', () => {
  const { balance } = afterOutcome(good, { kind: 'balance', balance: '7.10' }, at(NOW));
  expect(balance).toEqual({ amount: '7.10', at: NOW + 40 });
});

test('one request goes first while the key is unproven or after trouble', () => {
  expect(mustProbe(good)).toBe(false);
  expect(mustProbe(unchecked)).toBe(true);
  expect(mustProbe(NEW_ACCOUNT)).toBe(true);
  expect(mustProbe(afterOutcome(good, offline, at(NOW)))).toBe(true);
});

test('the open clock runs while requests may be made, and stops with a condition', () => {
  const read = readClock(readClock(good, NOW), NOW + 5_000);
  expect(read.clock).toEqual({ elapsed: 5_000, readAt: NOW + 5_000 });
  const stopped = withCondition(read, { kind: 'suspended' }, NOW + 7_000);
  expect(stopped.clock).toEqual({ elapsed: 7_000, readAt: null });
  expect(readClock(stopped, NOW + 9_000)).toBe(stopped);
});

test('a pause that was stored before the clock was set back is no longer than it was', () => {
  const pause = { since: NOW, until: NOW + MINUTE, step: 5_000 };
  const account = under({ ...pause, kind: 'no-connection', cause: 'timed-out' });
  expect(clampPause(account, NOW)).toBe(account);
  expect(clampPause(account, NOW + 2 * MINUTE)).toBe(account);
  const now = NOW - 60 * MINUTE;
  expect(clampPause(account, now).condition).toMatchObject({ since: now, until: now + MINUTE });
  expect(clampPause(good, now)).toBe(good);
  expect(clampPause(under({ kind: 'suspended' }), now)).toEqual(under({ kind: 'suspended' }));
});

test('a stored key is known though its record is lost, and none is promised that is not there', () => {
  expect(withStoredKey(good, 'cdef')).toBe(good);
  expect(withStoredKey(NEW_ACCOUNT, null)).toBe(NEW_ACCOUNT);
  expect(withStoredKey(NEW_ACCOUNT, 'cdef').key).toEqual({ end: 'cdef', isChecked: false });
  expect(withStoredKey(good, null).key).toBeNull();
  expect(withStoredKey(good, '0000').key).toEqual({ end: '0000', isChecked: false });
});
