import { seeded, SEED } from '../random.ts';
import { TASK_TRAY } from '../simulation/schedules.ts';
import { simulate, type Result } from '../simulation/simulate.ts';
import { drawTask, type SimulatedTask, type Workload } from '../simulation/workloads.ts';
import { mean } from '../statistics.ts';
import type { Best } from './best-times.ts';
import { fitted } from './fitted.ts';
import { planned, scheduleOf } from './planned.ts';

/** How many past tasks an account learns from. */
export const PAST = [200, 20] as const;

/** Shares of the shipped schedule's requests and mean delay, such as 0.9 and 1.05. */
type Share = { readonly requests: number; readonly meanDelay: number };

/** What learning could do for a kind of tasks. */
export type Trial = {
  readonly workload: Workload;
  readonly shipped: Result;
  /** The best times, found with the true distributions known. */
  readonly best: Best;
  readonly simulated: Result;
  /** What accounts came to, in the mean, that had so many past tasks to learn from. */
  readonly learned: readonly (Share & { readonly past: number })[];
};

/** How much is tried. */
type Size = {
  /** Tasks that the best times are found for. */
  readonly tasks: number;
  readonly accounts: number;
  /** Tasks that each account plans with, and then tries its plan on. */
  readonly tried: number;
};

/** Tries the best times and the learned ones for a kind of tasks. */
export function trial(workload: Workload, { tasks, accounts, tried }: Size): Trial {
  const best = planned(workload, tasks);
  return {
    workload,
    shipped: simulate(workload, TASK_TRAY, tasks),
    best,
    simulated: simulate(workload, scheduleOf(best.times), tasks),
    learned: PAST.map((length) => {
      const shares = Array.from({ length: accounts }, (_, i) =>
        learn(workload, tried, drawn(workload, length, SEED + i + 1)),
      );
      return {
        past: length,
        requests: mean(shares.map(({ requests }) => requests)),
        meanDelay: mean(shares.map(({ meanDelay }) => meanDelay)),
      };
    }),
  };
}

function learn(workload: Workload, tried: number, history: readonly SimulatedTask[]): Share {
  const plan = planned(fitted(history), tried);
  const result = simulate(workload, scheduleOf(plan.times), tried);
  const shipped = simulate(workload, TASK_TRAY, tried);
  return {
    requests: result.requests / shipped.requests,
    meanDelay: result.meanDelay / shipped.meanDelay,
  };
}

function drawn(workload: Workload, length: number, seed: number): readonly SimulatedTask[] {
  const random = seeded(seed);
  return Array.from({ length }, () => drawTask(workload, random));
}
