import { browser } from 'wxt/browser';
import type { Account } from './core/account.ts';
import type { Poll } from './core/schedule.ts';
import type { TaskIndex } from './core/task-index.ts';
import type { Task, TaskKey } from './core/task.ts';
import type { Floors, Undo } from './core/undo.ts';
import {
  parseAccount,
  parseCount,
  parseFloors,
  isIndexDamaged,
  parseIndex,
  parsePoll,
  parseTask,
  parseTaskKey,
  parseUndo,
} from './schema.ts';

/** The names of the stored items that there is one of. */
export const ITEM = {
  index: 'index',
  seen: 'seen',
  account: 'account:2captcha',
  undo: 'undo',
  floors: 'floors',
} as const;

/** The name under which a task is stored: one item a task, so that one write touches one task. */
export function taskItem(key: TaskKey): string {
  return `task:${key}`;
}

/** The task that an item of this name holds; null for an item of another kind. */
export function keyOfTaskItem(name: string): TaskKey | null {
  return name.startsWith('task:') ? parseTaskKey(name.slice('task:'.length)) : null;
}

/** The name under which a task's schedule is stored, apart from the task: it changes every 5 s. */
export function pollItem(key: TaskKey): string {
  return `poll:${key}`;
}

/** The single items as parsed; null where one is missing or is not what its name says. */
export type Items = {
  readonly index: TaskIndex | null;
  /** Whether the index was stored, and is not all that was stored. */
  readonly isIndexDamaged: boolean;
  readonly seen: number | null;
  readonly account: Account | null;
  readonly undo: Undo | null;
  readonly floors: Floors | null;
};

/** Reads the single items. Rejects when storage can't be read. */
export async function readItems(): Promise<Items> {
  const stored = await browser.storage.local.get(Object.values(ITEM));
  return {
    index: parseIndex(stored[ITEM.index]),
    isIndexDamaged: isIndexDamaged(stored[ITEM.index]),
    seen: parseCount(stored[ITEM.seen]),
    account: parseAccount(stored[ITEM.account]),
    undo: parseUndo(stored[ITEM.undo]),
    floors: parseFloors(stored[ITEM.floors]),
  };
}

/** Reads these tasks; those that are missing or corrupt are left out. */
export function readTasks(keys: readonly TaskKey[]): Promise<ReadonlyMap<TaskKey, Task>> {
  return readEach(keys, taskItem, parseTask);
}

/** Reads the schedules of these tasks; those that are missing or corrupt are left out. */
export function readPolls(keys: readonly TaskKey[]): Promise<ReadonlyMap<TaskKey, Poll>> {
  return readEach(keys, pollItem, parsePoll);
}

async function readEach<T>(
  keys: readonly TaskKey[],
  nameOf: (key: TaskKey) => string,
  parse: (value: unknown) => T | null,
): Promise<ReadonlyMap<TaskKey, T>> {
  if (keys.length === 0) return new Map();
  const stored = await browser.storage.local.get(keys.map(nameOf));
  const read = new Map<TaskKey, T>();
  for (const key of keys) {
    const value = parse(stored[nameOf(key)]);
    if (value !== null) read.set(key, value);
  }
  return read;
}
