import { browser } from 'wxt/browser';
import { withEvents, withTasks, type Entry, type TaskIndex } from './core/task-index.ts';
import type { Task, TaskKey } from './core/task.ts';
import type { Undo } from './core/undo.ts';
import { chunkOfItem, keyOfTaskItem, readChunks, readTasks } from './items.ts';

/** How many records are read at once: Chrome refuses answers of over 25 MB. */
const AT_ONCE = 500;

/**
 * The index made anew from what is stored, since the stored one is damaged: of the chunks what can be
 * read of them, the statuses from the tasks' records, and tasks that no chunk names on top. Tasks that
 * were removed, whose records are kept for *Undo* or not deleted yet, stay out of it. `events` is the number of
 * the newest event as far as it is known.
 */
export async function mendIndex(
  events: number,
  undo: Undo | null,
  leftovers: readonly string[],
): Promise<TaskIndex> {
  const gone = new Set(leftovers);
  const names = (await browser.storage.local.getKeys()).filter((name) => !gone.has(name));
  const removed = new Set(undo?.action === 'removed' ? undo.entries.map(([key]) => key) : []);
  const keys = names
    .flatMap((name) => keyOfTaskItem(name) ?? [])
    .filter((key) => !removed.has(key));
  const tasks = await readAll(keys);
  const chunks = await readChunks(names.flatMap((name) => chunkOfItem(name) ?? []));
  const entries = newestEach([...chunks.values()].flat(), new Set(keys)).map(
    ([key, status, event]): Entry => [key, tasks.get(key)?.state.status ?? status, event],
  );
  const known = new Set(entries.map(([key]) => key));
  const lost = keys.filter((key) => !known.has(key));
  const found = { events: Math.max(events, entries[0]?.[2] ?? 0), entries };
  // What became of a task whose record is damaged too can't be known: it is not asked for by itself.
  const unreadable = lost.filter((key) => !tasks.has(key)).map((key) => [key, 'stalled'] as const);
  return withTasks(
    withEvents(found, unreadable),
    [...tasks].filter(([key]) => !known.has(key)),
  );
}

async function readAll(keys: readonly TaskKey[]): Promise<ReadonlyMap<TaskKey, Task>> {
  const tasks = new Map<TaskKey, Task>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    for (const [key, task] of await readTasks(keys.slice(from, from + AT_ONCE)))
      tasks.set(key, task);
  }
  return tasks;
}

/** Each task's newest entry: a chunk that could not be deleted may hold an older one. */
function newestEach(entries: readonly Entry[], followed: ReadonlySet<TaskKey>): readonly Entry[] {
  const seen = new Set<TaskKey>();
  return entries
    .toSorted(([, , a], [, , b]) => b - a)
    .filter(([key]) => followed.has(key) && !seen.has(key) && seen.add(key));
}
