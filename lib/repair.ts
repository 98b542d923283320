import { browser } from 'wxt/browser';
import { indexOf, type TaskIndex } from './core/task-index.ts';
import type { Undo } from './core/undo.ts';
import { keyOfTaskItem, readTasks } from './items.ts';

/** How many records are read at once: Chrome refuses answers of over 25 MB. */
const CHUNK = 500;

/**
 * An index made anew from the stored tasks themselves, since the stored one is damaged. Tasks that were
 * removed, and whose records are only kept for *Undo*, stay out of it.
 */
export async function rebuildIndex(undo: Undo | null): Promise<TaskIndex> {
  const removed = new Set(undo?.action === 'removed' ? undo.entries.map(([key]) => key) : []);
  const names = await browser.storage.local.getKeys();
  const keys = names
    .map(keyOfTaskItem)
    .filter((key) => key !== null)
    .filter((key) => !removed.has(key));
  const tasks = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    tasks.push(...(await readTasks(keys.slice(from, from + CHUNK))));
  }
  return indexOf(tasks);
}
