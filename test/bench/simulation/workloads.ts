import { logNormal, type Random } from '../random.ts';

/** A task as it is simulated, in ms from its creation. */
export type SimulatedTask = {
  /** When the answer is there; Infinity for one that never is. */
  readonly solvedAt: number;
  readonly pastedAt: number;
};

/** Half of it lies below `median`, in ms; `spread` is the σ of the logarithm. */
export type LogNormal = { readonly median: number; readonly spread: number };

/** A kind of tasks. The distributions are made up after what the service's pages promise. */
export type Workload = {
  readonly name: string;
  readonly distribution: string;
  readonly draw: (random: Random) => number;
  /** How long after its creation a task is pasted. */
  readonly lag: LogNormal;
};

/** Half of the ids are pasted within 12 s of the task's creation: from a log to the popup. */
export const LAG: LogNormal = { median: 12_000, spread: 0.8 };

/** The kind that real browsers are measured on too. */
export const RECAPTCHA_LIKE = solving('reCAPTCHA-like', 30_000, 0.6);

/** What the schedules are compared on. */
export const WORKLOADS: readonly Workload[] = [
  solving('image-like', 9_000, 0.45),
  RECAPTCHA_LIKE,
  solving('slow', 150_000, 0.6),
  { name: 'never', distribution: 'no answer ever', draw: () => Infinity, lag: LAG },
];

/** How the lag from a task's creation to its paste is drawn, in words. */
export const LAG_WORDS = words(LAG.median, LAG.spread);

/** Draws one task of a kind. */
export function drawTask({ draw, lag }: Workload, random: Random): SimulatedTask {
  const solvedAt = draw(random);
  return { solvedAt, pastedAt: logNormal(random, lag.median, lag.spread) };
}

function solving(name: string, median: number, spread: number): Workload {
  return {
    name,
    distribution: words(median, spread),
    draw: (random) => logNormal(random, median, spread),
    lag: LAG,
  };
}

function words(median: number, spread: number): string {
  return `log-normal, median ${median / 1_000} s, σ ${spread}`;
}
