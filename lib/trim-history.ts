import { beyondLimit } from './core/history.ts';
import { removing } from './removing.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

/** How many tasks are deleted in one change: a round must not wait long for its turn. */
const AT_ONCE = 200;

/**
 * Deletes the tasks beyond the history limit, of those that were seen up to event `seen`. Rejects with
 * `WriteRefused` where the disk is full.
 */
export async function trimHistory(store: Store, seen: number): Promise<void> {
  let { index } = await store.read();
  for (;;) {
    const after = await store.change((state) => trimming(state, seen));
    if (after.index === index) return;
    ({ index } = after);
  }
}

async function trimming(state: State, seen: number): Promise<Change> {
  const excess = beyondLimit(state.index, seen, state.settings.historyLimit).slice(-AT_ONCE);
  if (excess.length === 0) return {};
  const { index, floors } = await removing(state, excess);
  return { index, floors, deleted: excess };
}
