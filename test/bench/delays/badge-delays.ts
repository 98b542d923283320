import type { LogEntry } from '../../sandbox/log.ts';

/**
 * How long each task's answer took to the badge, in ms from the moment it was ready. `countedAt` holds
 * when the badge first counted so many answers: one, two …
 *
 * A badge says how many, not which. The nth task that the service handed its answer out for is taken
 * for the nth that the badge counts: only those in flight together can change places, and whichever
 * way they do, the sum of the delays is the same. An answer handed out twice was lost to a kill the
 * first time, so the last time counts.
 */
export function badgeDelays(
  readyAt: ReadonlyMap<string, number>,
  log: readonly LogEntry[],
  countedAt: readonly number[],
): readonly number[] {
  const handedOut = new Map<string, number>();
  for (const { method, taskId, outcome, at } of log) {
    if (method === 'getTaskResult' && taskId !== undefined && outcome === 'ready') {
      handedOut.set(taskId, at);
    }
  }
  const inOrder = [...handedOut].toSorted(([, a], [, b]) => a - b);
  return inOrder.map(([id], i) => (countedAt[i] ?? NaN) - (readyAt.get(id) ?? NaN));
}
