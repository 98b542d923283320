import { seeded, SEED } from '../random.ts';
import { LAST_AT, TASK_TRAY } from '../simulation/schedules.ts';
import { drawTask, type Workload } from '../simulation/workloads.ts';

/** The least interval of the shipped schedule, in moments. */
export const FLOOR_MOMENTS = 5;

/** The time between two moments, in ms: about a second, as exact as `endTime` is. */
const MOMENT_MS = TASK_TRAY.next(0) / FLOOR_MOMENTS;

/** Requests are planned at the moments from 1, the paste itself, to this one, the last request. */
export const LAST_MOMENT = 1 + Math.floor(LAST_AT / MOMENT_MS);

/** How many tasks are ready by when, by moment; before the paste (0) none is. */
export type Readiness = {
  readonly tasks: number;
  /** How many tasks a request at this moment finds ready. */
  readonly ready: Float64Array;
  /** The sum of their times from the paste to ready, in ms. */
  readonly readyAt: Float64Array;
};

/** When a moment is, in ms from the paste. */
export function timeOf(moment: number): number {
  return moment === LAST_MOMENT ? LAST_AT : (moment - 1) * MOMENT_MS;
}

/** The readiness of so many tasks of a kind, the same ones as are simulated. */
export function readinessOf(workload: Workload, tasks: number): Readiness {
  const random = seeded(SEED);
  const ready = new Float64Array(LAST_MOMENT + 1);
  const readyAt = new Float64Array(LAST_MOMENT + 1);
  for (let i = 0; i < tasks; i += 1) {
    const { solvedAt, pastedAt } = drawTask(workload, random);
    const time = Math.max(0, solvedAt - pastedAt);
    if (time <= LAST_AT) {
      const moment = Math.min(LAST_MOMENT, 1 + Math.ceil(time / MOMENT_MS));
      ready[moment] = (ready[moment] ?? 0) + 1;
      readyAt[moment] = (readyAt[moment] ?? 0) + time;
    }
  }
  return { tasks, ready: addedUp(ready), readyAt: addedUp(readyAt) };
}

function addedUp(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}
