import { browser } from 'wxt/browser';
import { inStatuses, type TaskIndex } from './core/task-index.ts';
import { inState, keyOf, newTask, type Task, type TaskKey, type TaskStatus } from './core/task.ts';
import { keyOfDamagedItem, readTasks, taskItem } from './items.ts';
import type { Store } from './store.ts';

/** Tasks as read from their records, or made anew where a record is damaged. */
export type Records = {
  readonly tasks: ReadonlyMap<TaskKey, Task>;
  /** Those made anew, and what was found in their place. Missing records are only made anew. */
  readonly remade: readonly Task[];
  readonly damaged: ReadonlyMap<TaskKey, unknown>;
};

/**
 * Reads these tasks. What became of a task whose record is damaged can't be known: it goes on where the
 * index has it processing, else it is stalled until the user wants it checked.
 */
export async function readRecords(
  { entries }: TaskIndex,
  keys: readonly TaskKey[],
  now: number,
): Promise<Records> {
  const tasks = await readTasks(keys);
  const unread = new Set(keys.filter((key) => !tasks.has(key)));
  if (unread.size === 0) return { tasks, remade: [], damaged: new Map() };
  const stored = await browser.storage.local.get([...unread].map(taskItem));
  const statuses = new Map(entries.map(([key, status]) => [key, status]));
  const remade = new Map([...unread].map((key) => [key, remake(key, statuses.get(key), now)]));
  const found = [...unread].map((key) => [key, stored[taskItem(key)]] as const);
  return {
    tasks: new Map([...tasks, ...remade]),
    remade: [...remade.values()],
    damaged: new Map(found.filter(([, record]) => record !== undefined)),
  };
}

/** Sets the damaged records among these aside, and makes their tasks anew. */
export async function mend(store: Store, keys: readonly TaskKey[]): Promise<void> {
  await store.change(async ({ index }) => {
    const followed = new Set(index.entries.map(([key]) => key));
    const wanted = keys.filter((key) => followed.has(key));
    const { remade, damaged } = await readRecords(index, wanted, Date.now());
    if (remade.length === 0) return {};
    return { index: inStatuses(index, statusesOf(remade)), tasks: remade, damaged };
  });
}

/** Deletes the records that were set aside. */
export async function deleteDamaged(store: Store): Promise<void> {
  const names = await browser.storage.local.getKeys();
  const keys = names.flatMap((name) => keyOfDamagedItem(name) ?? []);
  await store.change(() => ({ damaged: new Map(keys.map((key) => [key, undefined])) }));
}

function remake(key: TaskKey, status: TaskStatus | undefined, now: number): Task {
  const task = newTask(key, now);
  if (status === undefined || status === 'processing') return task;
  return inState(task, { status: 'stalled', at: now, isDamaged: true });
}

function statusesOf(tasks: readonly Task[]): ReadonlyMap<TaskKey, TaskStatus> {
  return new Map(tasks.map((task) => [keyOf(task), task.state.status]));
}
