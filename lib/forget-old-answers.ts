import { forgetAt, withoutSolution } from './core/forget.ts';
import { seenAnswers } from './core/history.ts';
import { inState, type Task } from './core/task.ts';
import { readTasks } from './items.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

/** How many answers are looked at in one change. */
const AT_ONCE = 50;

/**
 * Forgets the answers that are as old as the settings say, of those that were seen up to event `seen`.
 * Rejects with `WriteRefused` where the disk is full.
 */
export async function forgetOldAnswers(store: Store, seen: number): Promise<void> {
  let { forgottenTo } = await store.read();
  for (;;) {
    const after = await store.change((state) => forgetting(state, seen, Date.now()));
    if (after.forgottenTo === forgottenTo) return;
    ({ forgottenTo } = after);
  }
}

/** Answers leave in the order of their events, up to the first that is too young. */
async function forgetting(state: State, seen: number, now: number): Promise<Change> {
  const { forgetAfter } = state.settings;
  if (forgetAfter === null) return {};
  const entries = seenAnswers(state.index, seen, state.forgottenTo).slice(0, AT_ONCE);
  const read = await readTasks(entries.map(([key]) => key));
  const tasks = entries.map(([key]) => read.get(key));
  const young = tasks.findIndex((task) => task && (forgetAt(task, forgetAfter) ?? 0) > now);
  const count = young < 0 ? entries.length : young;
  const old = tasks.slice(0, count).filter((task) => task !== undefined);
  return {
    tasks: [
      ...old.filter((task) => forgetAt(task, forgetAfter) !== null).map(withoutSolution),
      ...datedBack(tasks[count], now),
    ],
    forgottenTo: entries[count - 1]?.[2] ?? state.forgottenTo,
  };
}

/**
 * The task as of now, if its answer seems to come from the future: it came before the clock was set
 * back, and would keep all those after it from being forgotten.
 */
function datedBack(task: Task | undefined, now: number): readonly Task[] {
  if (task?.state.status !== 'ready' || task.state.at <= now) return [];
  return [inState(task, { ...task.state, at: now })];
}
