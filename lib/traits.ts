import { browser, type Browser } from 'wxt/browser';
import type { Language } from './core/language.ts';
import type { TaskKey } from './core/task.ts';
import { traitsOf, type Traits } from './core/traits.ts';
import { readEntries, taskBatches } from './every-task.ts';
import { answerOf } from './followed.ts';
import { ITEM, keyOfTaskItem } from './items.ts';
import { parseTask } from './schema.ts';

/** After a failure storage is read again so many ms later. */
const AGAIN_MS = 1_000;

type Changes = Readonly<Record<string, Browser.storage.StorageChange>>;

/** What each task can be found by. */
export type KnownTraits = ReadonlyMap<TaskKey, Traits>;

/**
 * Reads the traits of all tasks, and hears from then on of each that changes. `onTraits` gets them all,
 * first once everything was read. Answers a function that ends it.
 */
export function watchTraits(
  onTraits: (traits: KnownTraits) => void,
  language: Language,
): () => void {
  const known = new Map<TaskKey, Traits | null>();
  let isRead = false;
  let isOver = false;
  const tell = (): void => onTraits(new Map([...known].flatMap(present)));

  // Watches before anything is read: a change in between would be missed.
  const hear = (changes: Changes): void => {
    const heard = Object.entries(changes).flatMap(([name, { newValue }]) => {
      const key = keyOfTaskItem(name);
      const task = parseTask(newValue);
      return key === null ? [] : [[key, task && traitsOf(task, answerOf(task), language)] as const];
    });
    for (const [key, traits] of heard) known.set(key, traits);
    if (isRead && heard.length > 0) tell();
    // A removed task comes back with the record that it had: of that nothing is heard.
    if (ITEM.undo in changes) reading = reading.then(readAll);
  };

  async function readUnknown(): Promise<void> {
    const followed = await readEntries(null);
    const unknown = followed.flatMap(([key]) => (known.has(key) ? [] : [key]));
    for await (const { tasks } of taskBatches(unknown)) {
      for (const { key, task, answer } of tasks) {
        // What was heard while it was read is newer.
        if (!known.has(key)) known.set(key, traitsOf(task, answer, language));
      }
    }
    isRead = true;
    if (!isOver) tell();
  }

  browser.storage.local.onChanged.addListener(hear);
  const readAll = (): Promise<void> => untilDone(readUnknown, () => isOver);
  let reading = readAll();
  return () => {
    isOver = true;
    browser.storage.local.onChanged.removeListener(hear);
  };
}

/** What fails once may succeed the next time: else a search would wait for good. */
async function untilDone(read: () => Promise<void>, isOver: () => boolean): Promise<void> {
  try {
    await read();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    if (!isOver()) await untilDone(read, isOver);
  }
}

function present([key, traits]: readonly [TaskKey, Traits | null]) {
  return traits === null ? [] : [[key, traits] as const];
}
