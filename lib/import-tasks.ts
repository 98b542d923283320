import type { ImportedTask, Reply } from './core/command.ts';
import { withEventsBelowNews } from './core/task-index.ts';
import { follow } from './follow.ts';
import type { Store } from './store.ts';

/** Takes tasks over, the oldest first; those that are followed already stay as they are. */
export function importTasks(store: Store, imported: readonly ImportedTask[]): Promise<Reply> {
  return follow(store, imported, null, (state, fresh) => ({
    ...withEventsBelowNews(state.index, state, fresh),
    // As with any other action, what was removed before can't be brought back any more. An import goes on
    // for long: what was added meanwhile can be taken back.
    undo: state.undo?.action === 'added' ? state.undo : null,
  }));
}
