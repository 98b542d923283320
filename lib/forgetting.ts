import { forgetAt, withoutSolution } from './core/forget.ts';
import { seenAnswers } from './core/history.ts';
import type { Task } from './core/task.ts';
import { readTasks } from './items.ts';
import type { State } from './state.ts';
import { WriteRefused, type Change, type Store } from './store.ts';

/** How many answers are looked at in one change. */
const AT_ONCE = 50;

/**
 * Forgets the answers that are as old as the settings say and were seen. It is done whenever the worker
 * wakes for something else: nothing wakes it for this. Where the disk is full, the next time.
 */
export async function forgetOldAnswers(store: Store): Promise<void> {
  let before: number | null = null;
  try {
    for (;;) {
      const { forgotten } = await store.change((state) => forgetting(state, Date.now()));
      if (forgotten === before) return;
      before = forgotten;
    }
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
  }
}

/** Answers leave in the order of their events: behind the first that is too young there is no older one. */
async function forgetting(state: State, now: number): Promise<Change> {
  const { forgetAfter } = state.settings;
  if (forgetAfter === null) return {};
  const entries = seenAnswers(state.index, state.seen, state.forgotten).slice(0, AT_ONCE);
  const tasks = await readTasks(entries.map(([key]) => key));
  const isYoung = (task: Task | undefined) =>
    task !== undefined && (forgetAt(task, forgetAfter) ?? 0) > now;
  const young = entries.findIndex(([key]) => isYoung(tasks.get(key)));
  const old = young < 0 ? entries : entries.slice(0, young);
  const last = old.at(-1);
  if (last === undefined) return {};
  const due = old.flatMap(([key]) => tasks.get(key) ?? []);
  return {
    tasks: due.filter((task) => forgetAt(task, forgetAfter) !== null).map(withoutSolution),
    forgotten: last[2],
  };
}
