import { describe, expect, test } from 'vitest';
import {
  afterKeyCheck,
  afterOutcome,
  askableAt,
  backOnline,
  mustProbe,
  NEW_ACCOUNT,
  unpausedAt,
  withAccess,
  withKey,
  withoutKey,
  withRequestsMade,
  withTasksBegun,
  type Account,
} from '../../lib/core/account.ts';
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

describe('without a key', () => {
  test('nothing may be asked', () => {
    expect(askableAt(NEW_ACCOUNT, NOW)).toBeNull();
    expect(askableAt(withoutKey(good, NOW), NOW)).toBeNull();
  });

  test('the open clock stands still', () => {
    const running = { ...good, clock: { elapsed: 0, readAt: NOW } };
    expect(withoutKey(running, NOW + 9_000).clock).toEqual({ elapsed: 9_000, readAt: null });
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

describe('a budget that is spent', () => {
  const spent = withRequestsMade(withTasksBegun(good, 2, NOW), 620, NOW);
  const openAt = NOW + 61 * MINUTE;

  test('keeps the account from being asked until requests count no more, or a task is begun', () => {
    expect(askableAt(withRequestsMade(spent, -1, NOW), NOW)).toBe(NOW);
    expect(askableAt(spent, NOW)).toBe(openAt);
    expect(askableAt(spent, openAt)).toBe(openAt);
    expect(askableAt(withTasksBegun(spent, 1, NOW + 5), NOW + 5)).toBe(NOW + 5);
  });

  test('is no shorter for a pause, a new key or a missing one', () => {
    const paused = afterOutcome(spent, offline, at(NOW));
    expect(askableAt(paused, NOW)).toBe(openAt);
    expect(unpausedAt(paused, NOW)).toBe(NOW + 5_040);
    expect(askableAt(withKey(withoutKey(spent, NOW), '0000'), NOW)).toBe(openAt);
    expect(askableAt(withoutKey(spent, NOW), NOW)).toBeNull();
  });

  test('keeps no pause from being longer', () => {
    const pause = { since: NOW, until: NOW + 90 * MINUTE, step: 5_000 } as const;
    const condition = { ...pause, kind: 'no-connection', cause: 'timed-out' } as const;
    expect(askableAt({ ...spent, condition }, NOW)).toBe(NOW + 90 * MINUTE);
  });
});
