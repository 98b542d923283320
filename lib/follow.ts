import { accountAt } from './as-of.ts';
import { NEW_ACCOUNT, withTasksBegun } from './core/account.ts';
import type { ImportedTask, Reply } from './core/command.ts';
import { firstPoll, type Poll } from './core/schedule.ts';
import { keyOf, type TaskKey, type TaskStatus } from './core/task.ts';
import { keptKeys, liveFloors, withoutFloors } from './core/undo.ts';
import { readAccounts } from './items.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

/** The tasks that are new to the index, and what became of each. */
type Fresh = readonly (readonly [TaskKey, TaskStatus])[];

/**
 * Follows these tasks from now on; those that are followed already stay as they are. `place` says where
 * the new ones stand in the index, and what can be undone then; `token` names that in the reply.
 */
export async function follow(
  store: Store,
  tasks: readonly ImportedTask[],
  token: string | null,
  place: (state: State, fresh: Fresh) => Change,
): Promise<Reply> {
  const wanted = new Map(tasks.map((each) => [keyOf(each.task), each]));
  let added = 0;
  await store.change(async (state) => {
    const known = new Set(state.index.entries.map(([key]) => key));
    const fresh = [...wanted.values()].filter(({ task }) => !known.has(keyOf(task)));
    added = fresh.length;
    if (added === 0) return {};
    const placed = fresh.map(({ task }) => [keyOf(task), task.state.status] as const);
    return { ...(await beginning(state, fresh, Date.now())), ...place(state, placed) };
  });
  return { kind: 'tracked', added, known: wanted.size - added, undo: added === 0 ? null : token };
}

/**
 * Each task begins by the clock and the budget of its own service's account, which stand still where that
 * is not asked.
 */
async function beginning(
  state: State,
  fresh: readonly ImportedTask[],
  now: number,
): Promise<Change> {
  const floors = liveFloors(state.floors, now);
  const services = new Set(fresh.map(({ task }) => task.service));
  services.delete(state.service);
  const before = await readAccounts([...services]);
  const accounts = new Map([[state.service, accountAt(state, now)]]);
  const polls = new Map<TaskKey, Poll>();
  for (const { task, requests } of fresh) {
    const { service } = task;
    const key = keyOf(task);
    const account = accounts.get(service) ?? before.get(service) ?? NEW_ACCOUNT;
    polls.set(key, { ...firstPoll(now, account.clock.elapsed, floors[key]), requests });
    const isBegun = task.state.status === 'processing' && !Object.hasOwn(floors, key);
    if (isBegun) accounts.set(service, withTasksBegun(account, 1, now));
  }
  return {
    account: accounts.get(state.service) ?? state.account,
    accounts,
    polls,
    tasks: fresh.map(({ task }) => task),
    floors: withoutFloors(floors, new Set(polls.keys())),
    deleted: keptKeys(state.undo).filter((key) => !polls.has(key)),
  };
}
