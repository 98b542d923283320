import { joined } from './core/index-chunks.ts';
import type { Entry } from './core/task-index.ts';
import type { TaskKey } from './core/task.ts';
import type { FollowedTask } from './core/tray.ts';
import { readFollowed } from './followed.ts';
import { readChunks, readItems } from './items.ts';

/** How many tasks are read at once: usually less than 1 MB, so that a page can go on meanwhile. */
const AT_ONCE = 200;

/** Some of the tasks that are read, and how far the reading is. */
export type TaskBatch = {
  /** Those of the batch whose records could be read. */
  readonly tasks: readonly FollowedTask[];
  /** How many were looked at until now, of how many in all, those that can't be read included. */
  readonly read: number;
  readonly of: number;
};

/**
 * Reads these tasks, or all of them for null, in the order of the index and batch by batch: thousands
 * of answers need not be in memory together. What is not followed is left out, and so is what can't be
 * read. Rejects when storage can't be read.
 */
export async function* taskBatches(keys: readonly TaskKey[] | null): AsyncGenerator<TaskBatch> {
  const entries = await readEntries(keys);
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const batch = entries.slice(from, from + AT_ONCE);
    const tasks = await readSome(batch);
    yield { tasks, read: from + batch.length, of: entries.length };
  }
}

/**
 * The same all together, for what is about all of them. `onProgress` hears how many were looked at, of
 * how many: those that can't be read are among them, but not in the answer.
 */
export async function readEveryTask(
  keys: readonly TaskKey[] | null,
  onProgress: (read: number, of: number) => void,
): Promise<readonly FollowedTask[]> {
  const all: FollowedTask[] = [];
  for await (const { tasks, read, of } of taskBatches(keys)) {
    for (const task of tasks) all.push(task);
    onProgress(read, of);
  }
  return all;
}

/** The followed tasks among these, or all of them for null, in the order of the index. */
export async function readEntries(keys: readonly TaskKey[] | null): Promise<readonly Entry[]> {
  const { head } = await readItems();
  if (head === null) return [];
  const { entries } = joined(head, await readChunks(head.chunks.map(([chunk]) => chunk)));
  if (keys === null) return entries;
  const wanted = new Set(keys);
  return entries.filter(([key]) => wanted.has(key));
}

/**
 * Chrome refuses to answer with more than 25 MB at once, and answers may hold pictures of any size: what
 * it refuses is read in halves. A record that it refuses by itself can't be read.
 */
async function readSome(entries: readonly Entry[]): Promise<readonly FollowedTask[]> {
  try {
    const followed = await readFollowed(entries);
    return [...followed.values()].filter((task) => task !== null);
  } catch {
    if (entries.length <= 1) return [];
    const middle = Math.ceil(entries.length / 2);
    const first = await readSome(entries.slice(0, middle));
    return [...first, ...(await readSome(entries.slice(middle)))];
  }
}
