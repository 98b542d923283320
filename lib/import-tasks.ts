import type { ImportedTask, Reply } from './core/command.ts';
import { withEventsBelowNews } from './core/task-index.ts';
import { keyOf } from './core/task.ts';
import { following } from './following.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

/** Takes tasks over, the oldest first; those that are followed already stay as they are. */
export async function importTasks(store: Store, imported: readonly ImportedTask[]): Promise<Reply> {
  let added = 0;
  await store.change((state) => {
    const known = new Set(state.index.entries.map(([key]) => key));
    const once = new Map(imported.map((each) => [keyOf(each.task), each] as const));
    const fresh = [...once].flatMap(([key, each]) => (known.has(key) ? [] : each));
    added = fresh.length;
    return added === 0 ? {} : importing(state, fresh);
  });
  return { kind: 'tracked', added, known: imported.length - added, undo: null };
}

function importing(state: State, fresh: readonly ImportedTask[]): Change {
  const { index, undo } = state;
  return {
    ...following(state, fresh, Date.now()),
    ...withEventsBelowNews(
      index,
      state,
      fresh.map(({ task }) => [keyOf(task), task.state.status]),
    ),
    // As with any other action, what was removed before can't be brought back any more. An import goes on
    // for long: what was added meanwhile can be taken back.
    undo: undo?.action === 'added' ? undo : null,
  };
}
