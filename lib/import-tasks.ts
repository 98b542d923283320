import { accountAt } from './as-of.ts';
import { withTasksBegun } from './core/account.ts';
import type { ImportedTask, Reply } from './core/command.ts';
import { firstPoll } from './core/schedule.ts';
import { withEventsBelowNews } from './core/task-index.ts';
import { isOf, taskKey, type TaskKey } from './core/task.ts';
import { keptKeys, liveFloors, withoutFloors } from './core/undo.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

type Fresh = ReadonlyMap<TaskKey, ImportedTask>;

/** Takes tasks over, the oldest first; those that are followed already stay as they are. */
export async function importTasks(store: Store, imported: readonly ImportedTask[]): Promise<Reply> {
  let added = 0;
  await store.change((state) => {
    const known = new Set(state.index.entries.map(([key]) => key));
    const fresh = new Map(
      imported
        .map((each) => [taskKey(each.task.service, each.task.id), each] as const)
        .filter(([key]) => !known.has(key)),
    );
    added = fresh.size;
    return added === 0 ? {} : importing(state, fresh, Date.now());
  });
  return { kind: 'tracked', added, known: imported.length - added, undo: null };
}

function importing(state: State, fresh: Fresh, now: number): Change {
  const { index, undo } = state;
  const account = accountAt(state, now);
  const floors = liveFloors(state.floors, now);
  const all = [...fresh];
  const pending = all.filter(([, { task }]) => task.state.status === 'processing');
  // Those of another service wait, by another clock: they begin when that service is asked.
  const waiting = new Set(pending.filter(([key]) => !isOf(state.service, key)));
  const begun = pending.filter((each) => !waiting.has(each) && !Object.hasOwn(floors, each[0]));
  return {
    account: withTasksBegun(account, begun.length, now),
    ...withEventsBelowNews(
      index,
      state,
      all.map(([key, { task }]) => [key, task.state.status]),
    ),
    polls: new Map(
      all
        .filter((each) => !waiting.has(each))
        .map(([key, { requests }]) => [
          key,
          { ...firstPoll(now, account.clock.elapsed, floors[key]), requests },
        ]),
    ),
    tasks: all.map(([, { task }]) => task),
    floors: withoutFloors(floors, new Set(fresh.keys())),
    // As with any other action, what was removed before can't be brought back any more. An import goes on
    // for long: what was added meanwhile can be taken back.
    undo: undo?.action === 'added' ? undo : null,
    deleted: keptKeys(undo).filter((key) => !fresh.has(key)),
  };
}
