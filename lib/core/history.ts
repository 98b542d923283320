import type { Entry, TaskIndex } from './task-index.ts';
import type { TaskKey } from './task.ts';

/**
 * The tasks to delete so that at most `limit` finished ones are left: the oldest of those that were seen
 * (up to event `seen`). Never a pending one or news.
 */
export function beyondLimit(
  { entries }: TaskIndex,
  seen: number,
  limit: number,
): readonly TaskKey[] {
  const finished = entries.filter(([, status]) => status !== 'processing');
  const excess = finished.length - limit;
  if (excess <= 0) return [];
  return finished
    .filter((entry) => isDone(entry, seen))
    .slice(-excess)
    .map(([key]) => key);
}

/** The ready tasks whose event lies after `after` and was seen, the oldest first. */
export function seenAnswers({ entries }: TaskIndex, seen: number, after: number): readonly Entry[] {
  return entries
    .filter((entry) => entry[1] === 'ready' && entry[2] > after && isDone(entry, seen))
    .toReversed();
}

function isDone([, status, event]: Entry, seen: number): boolean {
  return status !== 'processing' && event <= seen;
}
