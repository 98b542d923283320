import { seeded } from '../random.ts';
import { mean, percentile } from '../statistics.ts';
import { LAST_AT, type Schedule } from './schedules.ts';
import { drawTask, type Workload } from './workloads.ts';

/** What a schedule costs and brings on a kind of tasks; delays in ms, from ready and pasted to known. */
export type Result = {
  readonly workload: string;
  readonly schedule: string;
  readonly meanDelay: number;
  readonly delay95: number;
  readonly requests: number;
};

/** Simulates this many tasks, the same ones for every schedule. */
export function simulate(workload: Workload, schedule: Schedule, tasks: number): Result {
  const random = seeded(1);
  const delays = new Float64Array(tasks);
  let known = 0;
  let requests = 0;
  for (let i = 0; i < tasks; i += 1) {
    const { solvedAt, pastedAt } = drawTask(workload, random);
    const readyAt = Math.max(0, solvedAt - pastedAt);
    const { askedAt, asked } = askUntil(schedule, readyAt);
    requests += asked;
    if (askedAt >= readyAt) {
      delays[known] = askedAt - readyAt;
      known += 1;
    }
  }
  const all = delays.subarray(0, known);
  return {
    workload: workload.name,
    schedule: schedule.name,
    meanDelay: mean(all),
    delay95: percentile(all, 0.95),
    requests: requests / tasks,
  };
}

/** Asks until the answer is there, or until the client gives up. */
function askUntil(schedule: Schedule, readyAt: number): { askedAt: number; asked: number } {
  let askedAt = schedule.next(null);
  let asked = 1;
  while (askedAt < readyAt && askedAt < LAST_AT) {
    askedAt = schedule.next(askedAt);
    asked += 1;
  }
  return { askedAt, asked };
}
