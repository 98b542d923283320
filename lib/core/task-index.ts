import type { ServiceId } from './service.ts';
import { newestEventAt, taskKey, type Task, type TaskKey, type TaskStatus } from './task.ts';

/** One task in the index: its key, its status and the number of its newest event. */
export type Entry = readonly [key: TaskKey, status: TaskStatus, event: number];

/**
 * All followed tasks, the newest event first. Events (added, ready, failed, stalled) are numbered
 * instead of timed, so that a clock that is set back can neither reorder the list nor hide news.
 */
export type TaskIndex = {
  /** The number of the newest event that ever happened. */
  readonly events: number;
  readonly entries: readonly Entry[];
};

export const EMPTY_INDEX: TaskIndex = { events: 0, entries: [] };

/** The index after these events, each on top of the one before; tasks new to it are added. */
export function withEvents(
  index: TaskIndex,
  happened: readonly (readonly [TaskKey, TaskStatus])[],
): TaskIndex {
  if (happened.length === 0) return index;
  const moved = new Set(happened.map(([key]) => key));
  const rest = index.entries.filter(([key]) => !moved.has(key));
  const fresh = happened.map(([key, status], i): Entry => [key, status, index.events + 1 + i]);
  return { events: index.events + happened.length, entries: [...fresh.toReversed(), ...rest] };
}

/** How far the user knows the events: seen up to one number, and told of on the desktop up to another. */
type Known = { readonly seen: number; readonly notified: number };

/**
 * The index after these events, none of which is news: they come below whatever was not seen yet, and
 * count as seen like all that is below them. What was told of already stays told of.
 */
export function withEventsBelowNews(
  index: TaskIndex,
  known: Known,
  happened: readonly (readonly [TaskKey, TaskStatus])[],
): Known & { readonly index: TaskIndex } {
  const news = index.entries.filter(([, , event]) => event > known.seen).toReversed();
  const again = news.map(([key, status]) => [key, status] as const);
  const seen = index.events + happened.length;
  return {
    index: withEvents(index, [...happened, ...again]),
    seen,
    notified: seen + news.filter(([, , event]) => event <= known.notified).length,
  };
}

/** The index with these tasks on top, in the order of their newest events. */
export function withTasks(
  index: TaskIndex,
  tasks: readonly (readonly [TaskKey, Task])[],
): TaskIndex {
  const oldestFirst = tasks.toSorted(([, a], [, b]) => newestEventAt(a) - newestEventAt(b));
  return withEvents(
    index,
    oldestFirst.map(([key, { state }]) => [key, state.status] as const),
  );
}

/** The index with the statuses of these tasks changed in place: being asked for again is no event. */
export function inStatuses(
  index: TaskIndex,
  statuses: ReadonlyMap<TaskKey, TaskStatus>,
): TaskIndex {
  const entries = index.entries.map((entry): Entry => {
    const status = statuses.get(entry[0]);
    return status === undefined ? entry : [entry[0], status, entry[2]];
  });
  return { ...index, entries };
}

/** The index without these tasks. */
export function without(index: TaskIndex, keys: ReadonlySet<TaskKey>): TaskIndex {
  return { ...index, entries: index.entries.filter(([key]) => !keys.has(key)) };
}

/** The index with removed entries put back where they stood; one tracked again meanwhile stays. */
export function restored(index: TaskIndex, removed: readonly Entry[]): TaskIndex {
  const present = new Set(index.entries.map(([key]) => key));
  const back = removed.filter(([key]) => !present.has(key));
  return { ...index, entries: [...index.entries, ...back].toSorted((a, b) => b[2] - a[2]) };
}

/** How many tasks are asked for, and how many became ready or failed or stalled unseen. */
export type Counts = {
  readonly processing: number;
  readonly ready: number;
  readonly failed: number;
  readonly stalled: number;
};

/**
 * Counts what the badge tells. `processing` tasks are asked for: those of a service that is not asked
 * are not in work, as their rows say. An event counts as seen up to the number `seen`.
 */
export function countNews({ entries }: TaskIndex, seen: number, processing: number): Counts {
  const counts = { processing, ready: 0, failed: 0, stalled: 0 };
  for (const [, status, event] of entries) {
    if (status !== 'processing' && event > seen) counts[status] += 1;
  }
  return counts;
}

/** The followed task that a text names: by its key or, at this service, by its id. */
export function namedIn(
  entries: readonly Entry[],
  service: ServiceId,
  text: string,
): TaskKey | undefined {
  const own = taskKey(service, text);
  return entries.find(([key]) => key === text || key === own)?.[0];
}

/** Whether a task is followed, and has not ended. */
export function isProcessing({ entries }: TaskIndex, key: TaskKey): boolean {
  return entries.some(([each, status]) => each === key && status === 'processing');
}

/** Whether a task is followed. */
export function has({ entries }: TaskIndex, key: TaskKey): boolean {
  return entries.some((entry) => entry[0] === key);
}
