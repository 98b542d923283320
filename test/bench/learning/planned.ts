import { LAST_AT, TASK_TRAY, type Schedule } from '../simulation/schedules.ts';
import { simulate } from '../simulation/simulate.ts';
import type { Workload } from '../simulation/workloads.ts';
import { bestTimes, type Best } from './best-times.ts';
import { readinessOf } from './readiness.ts';

/** How many times the shipped schedule's mean delay a planned one may have. */
const MOST_DELAY = 1.05;

/** The best plan for a kind of tasks, known by this many of them. */
export function planned(workload: Workload, tasks: number): Best {
  const shipped = simulate(workload, TASK_TRAY, tasks);
  return bestTimes(readinessOf(workload, tasks), MOST_DELAY * shipped.meanDelay);
}

/** The schedule that asks at these times. */
export function scheduleOf(times: readonly number[]): Schedule {
  const following = new Map(times.map((time, i) => [time, times[i + 1] ?? LAST_AT]));
  const [first = LAST_AT] = times;
  return {
    name: 'planned',
    next: (at) => (at === null ? first : (following.get(at) ?? LAST_AT)),
  };
}
