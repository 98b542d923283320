import { accountAsOf, readClock } from './core/account-time.ts';
import type { Account } from './core/account.ts';
import { afterJump, clampPoll, nextDue, type Poll } from './core/schedule.ts';
import type { TaskKey } from './core/task.ts';
import type { State } from './state.ts';

/**
 * The state as it can be at this time, and the polls that had to be `moved` for it because the clock
 * was set. These must be stored: moved anew at each look, they would never come due.
 */
export function asOf(
  state: State,
  now: number,
  jump: number,
): { readonly state: State; readonly moved: ReadonlyMap<TaskKey, Poll> } {
  const moved = new Map<TaskKey, Poll>();
  for (const [key, poll] of state.polls) {
    const after = clampPoll(afterJump(poll, now, jump), now, state.settings);
    if (after !== poll) moved.set(key, after);
  }
  const account = accountAsOf(state.account, now, jump);
  return { state: { ...state, account, polls: new Map([...state.polls, ...moved]) }, moved };
}

/** The account at this time, its open clock read. */
export function accountAt({ account, polls, settings }: State, now: number): Account {
  return readClock(account, now, nextDue(polls.values()), settings);
}
