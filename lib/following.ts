import { accountAt } from './as-of.ts';
import { withTasksBegun } from './core/account.ts';
import type { ImportedTask } from './core/command.ts';
import { firstPoll, type Poll } from './core/schedule.ts';
import { keyOf, type TaskKey } from './core/task.ts';
import { keptKeys, liveFloors, withoutFloors } from './core/undo.ts';
import type { State } from './state.ts';
import type { Change } from './store.ts';

/**
 * What it takes to follow these tasks from now on, but for their places in the index. Those of a service
 * that is not asked wait, by another clock: they begin when it is asked.
 */
export function following(state: State, fresh: readonly ImportedTask[], now: number): Change {
  const floors = liveFloors(state.floors, now);
  const polls = new Map<TaskKey, Poll>();
  let account = accountAt(state, now);
  for (const { task, requests } of fresh) {
    const key = keyOf(task);
    const isPending = task.state.status === 'processing';
    if (isPending && task.service !== state.service) continue;
    polls.set(key, { ...firstPoll(now, account.clock.elapsed, floors[key]), requests });
    if (isPending && !Object.hasOwn(floors, key)) account = withTasksBegun(account, 1, now);
  }
  const keys = new Set(fresh.map(({ task }) => keyOf(task)));
  return {
    account,
    polls,
    tasks: fresh.map(({ task }) => task),
    floors: withoutFloors(floors, keys),
    deleted: keptKeys(state.undo).filter((key) => !keys.has(key)),
  };
}
