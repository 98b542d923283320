import { describe, expect, test } from 'vitest';
import { accountAsOf, readClock } from '../../lib/core/account-time.ts';
import {
  NEW_ACCOUNT,
  withCondition,
  withKey,
  withRequestsMade,
  withTasksBegun,
  type Account,
} from '../../lib/core/account.ts';
import { DEFAULT_SETTINGS as PACE } from '../../lib/core/settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 29_759_760 * MINUTE;
const good: Account = { ...withKey(NEW_ACCOUNT, 'cdef'), key: { end: 'cdef', isChecked: true } };
const running = readClock(good, NOW, null, PACE);

/** What the open clock has run when it is read so much later, with the next task due then. */
function counted(account: Account, later: number, nextAt: number | null): number {
  return readClock(account, NOW + later, nextAt === null ? null : NOW + nextAt, PACE).clock.elapsed;
}

describe('the open clock', () => {
  test('runs while requests may be made, and stops with a condition', () => {
    const read = readClock(running, NOW + 5_000, NOW + 5_000, PACE);
    expect(read.clock).toEqual({ elapsed: 5_000, readAt: NOW + 5_000 });
    const stopped = withCondition(read, { kind: 'suspended' }, NOW + 7_000);
    expect(stopped.clock).toEqual({ elapsed: 7_000, readAt: null });
    expect(readClock(stopped, NOW + 9_000, NOW, PACE)).toBe(stopped);
    expect(readClock(NEW_ACCOUNT, NOW, NOW, PACE)).toBe(NEW_ACCOUNT);
  });

  test.each([
    ['that was due', 5_000, 5_000, 5_000],
    ['a minute late', 5_000 + MINUTE, 5_000, 5_000 + MINUTE],
    ['later than that', 5_001 + MINUTE, 5_000, 0],
    ['of a stretched interval', 8 * MINUTE, 8 * MINUTE, 8 * MINUTE],
    ['before the end of one', 4 * MINUTE, 8 * MINUTE, 4 * MINUTE],
    ['in a queue', 30_000, -5 * MINUTE, 30_000],
    ['with nothing pending', 2 * MINUTE, null, 0],
    ['with a schedule that was lost', 24 * HOUR, Number.MAX_SAFE_INTEGER - NOW, 0],
  ])('counts what passed till a reading %s', (_name, later, nextAt, elapsed) => {
    expect(counted(running, later, nextAt)).toBe(elapsed);
  });

  test.each([
    ['once it opens', 61 * MINUTE, 61 * MINUTE],
    ['in the minute after', 61.9 * MINUTE, 61.9 * MINUTE],
    ['later', 62 * MINUTE, 0],
    ['while it is closed, by a task that is added', 9 * MINUTE, 9 * MINUTE],
  ])('runs on while the budget is spent, and counts if it is read %s', (_name, later, elapsed) => {
    expect(counted(withRequestsMade(running, 600, NOW), later, 5_000)).toBe(elapsed);
  });
});

describe('the account as of a time', () => {
  const pause = { since: NOW, until: NOW + MINUTE, step: 5_000 };
  const paused: Account = {
    ...good,
    condition: { ...pause, kind: 'no-connection', cause: 'timed-out' },
  };
  const used = withTasksBegun(withRequestsMade(running, 7, NOW), 2, NOW);

  test('is as it was, unless the clock was set', () => {
    const suspended: Account = { ...good, condition: { kind: 'suspended' } };
    for (const account of [paused, used, suspended, NEW_ACCOUNT]) {
      expect(accountAsOf(account, NOW, 0)).toBe(account);
      expect(accountAsOf(account, NOW + 2 * MINUTE, 0.4)).toBe(account);
    }
  });

  test('has no pause that is longer than it was', () => {
    const now = NOW - HOUR;
    const { condition } = accountAsOf(paused, now, 0);
    expect(condition).toMatchObject({ since: now, until: now + MINUTE });
  });

  test('has nothing counted in a time to come', () => {
    const now = NOW - HOUR;
    expect(accountAsOf(used, now, 0).usage).toEqual([[now / MINUTE, 7, 2]]);
  });

  test('has a clock that did not run while the computer slept', () => {
    const woken = accountAsOf(running, NOW + 2 * HOUR, 2 * HOUR - 5_000);
    expect(readClock(woken, NOW + 2 * HOUR, NOW + 2 * HOUR, PACE).clock.elapsed).toBe(5_000);
    expect(accountAsOf(running, NOW + 50_000, 50_000)).toBe(running);
    const readSince = readClock(running, NOW + 2 * HOUR, null, PACE);
    expect(accountAsOf(readSince, NOW + 2 * HOUR + 9, 2 * HOUR)).toBe(readSince);
  });
});
