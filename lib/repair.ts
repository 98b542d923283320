import { browser } from 'wxt/browser';
import { EMPTY_INDEX, withTasks, type TaskIndex } from './core/task-index.ts';
import type { Undo } from './core/undo.ts';
import { keyOfTaskItem, readTasks } from './items.ts';

/** How many records are read at once: Chrome refuses answers of over 25 MB. */
const CHUNK = 500;

/**
 * The index with the stored tasks that it lacks, since the stored one is damaged: `rest` is what could
 * be read of it. Tasks that were removed, and whose records are only kept for *Undo*, stay out of it.
 */
export async function mendIndex(rest: TaskIndex | null, undo: Undo | null): Promise<TaskIndex> {
  const index = rest ?? EMPTY_INDEX;
  const removed = undo?.action === 'removed' ? undo.entries : [];
  const known = new Set([...index.entries, ...removed].map(([key]) => key));
  const names = await browser.storage.local.getKeys();
  const keys = names
    .map(keyOfTaskItem)
    .filter((key) => key !== null)
    .filter((key) => !known.has(key));
  const tasks = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    tasks.push(...(await readTasks(keys.slice(from, from + CHUNK))));
  }
  return withTasks(index, tasks);
}
