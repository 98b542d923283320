import { unpausedAt, type Account } from './account.ts';
import { clampUsage, requestsLeft } from './budget.ts';
import { clockAfterJump, LATEST_MS, runClock } from './clock.ts';
import type { Condition } from './condition.ts';
import { furthestAhead, type Pace } from './schedule.ts';

/**
 * The account with its open clock read at `now`; as it is while a condition keeps requests back.
 * `nextAt` is when the next task is or was due, null where none is pending. Where the budget has to
 * last, that lies far ahead, or no request may be made for a while: the tasks are waited for all the
 * same.
 */
export function readClock(
  account: Account,
  now: number,
  nextAt: number | null,
  pace: Pace,
): Account {
  if (unpausedAt(account, now) !== now) return account;
  const { clock, usage } = account;
  const wasOpen = requestsLeft(usage, now - LATEST_MS) > 0;
  const dueAt = wasOpen ? Math.min(nextAt ?? 0, (clock.readAt ?? now) + furthestAhead(pace)) : now;
  return { ...account, clock: runClock(clock, now, dueAt) };
}

/** The account as it can be at this time, the clock having gone forward by `jump` ms at once. */
export function accountAsOf(account: Account, now: number, jump: number): Account {
  const { condition, usage, clock } = account;
  const after = {
    condition: clampPause(condition, now),
    usage: clampUsage(usage, now),
    clock: clockAfterJump(clock, now, jump),
  };
  const isSame = after.condition === condition && after.usage === usage && after.clock === clock;
  return isSame ? account : { ...account, ...after };
}

/** A pause further ahead than it was long means that the clock was set back. */
function clampPause(condition: Condition | null, now: number): Condition | null {
  if (condition === null || !('until' in condition)) return condition;
  const length = condition.until - condition.since;
  if (condition.until <= now + length) return condition;
  return { ...condition, since: now, until: now + length };
}
