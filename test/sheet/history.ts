import { EMPTY_INDEX, withTasks } from '../../lib/core/task-index.ts';
import type { Poll } from '../../lib/core/schedule.ts';
import { taskKey, type Task } from '../../lib/core/task.ts';
import type { Change } from '../../lib/store.ts';
import { NOW } from './now.ts';

/** The change that stores these tasks, the newest of them as news that nobody has seen yet. */
export function history(tasks: readonly Task[], news = 0): Change {
  const keyed = tasks.map((task) => [taskKey(task.service, task.id), task] as const);
  const index = withTasks(EMPTY_INDEX, keyed);
  const polls = keyed.flatMap(([key, { state, addedAt }]) =>
    state.status === 'processing' ? [[key, pollOf(addedAt)] as const] : [],
  );
  return { index, tasks, polls: new Map(polls), seen: index.events - news };
}

/** The schedule of a task that has been asked for every 5 s since it was added. */
function pollOf(addedAt: number): Poll {
  const requests = Math.floor((NOW - addedAt) / 5_000);
  const askedAt = addedAt + requests * 5_000;
  return { nextAt: askedAt + 5_000, floorAt: askedAt + 5_000, askedAt, requests, since: 0 };
}
