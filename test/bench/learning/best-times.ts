import { LAST_AT } from '../simulation/schedules.ts';
import { FLOOR_MOMENTS, LAST_MOMENT, timeOf, type Readiness } from './readiness.ts';

/** When to ask, in ms from the paste, and the means of that over the tasks it was planned for. */
type Plan = {
  readonly times: readonly number[];
  readonly requests: number;
  /** From ready and pasted to known, in ms; over the tasks that are ready in time. */
  readonly meanDelay: number;
};

/** `bound` is the number of requests below which no times come, not even drawn anew for each task. */
export type Best = Plan & { readonly bound: number };

/** Halvings of the price of a request: they leave it exact to less than 1 ms. */
const HALVINGS = 20;

/**
 * The times with the fewest requests whose mean delay is at most `most` ms, or the one that 5 s between
 * requests allow: Lagrange's relaxation, with the price of a request that makes their sum keep to it.
 */
export function bestTimes(readiness: Readiness, most: number): Best {
  let price = 1;
  let plan = cheapestTimes(readiness, price);
  let highest = LAST_AT;
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (price + highest) / 2;
    const cheapest = cheapestTimes(readiness, middle);
    if (cheapest.meanDelay <= most) {
      price = middle;
      plan = cheapest;
    } else {
      highest = middle;
    }
  }
  const known = (readiness.ready[LAST_MOMENT] ?? 0) / readiness.tasks;
  return { ...plan, bound: plan.requests - ((most - plan.meanDelay) * known) / price };
}

/**
 * The times with the least sum of all delays and requests, where a request costs as much as a delay of
 * `price` ms: dynamic programming over the moments, from the last one back.
 */
function cheapestTimes(readiness: Readiness, price: number): Plan {
  const cost = new Float64Array(LAST_MOMENT + 1).fill(Infinity);
  const next = new Int32Array(LAST_MOMENT + 1).fill(LAST_MOMENT);
  cost[LAST_MOMENT] = 0;
  for (let from = LAST_MOMENT - 1; from >= 0; from -= 1) {
    const request = price * waiting(readiness, from);
    for (let to = from + (from === 0 ? 1 : FLOOR_MOMENTS); to <= LAST_MOMENT; to += 1) {
      const total = request + delays(readiness, from, to) + (cost[to] ?? 0);
      if (total < (cost[from] ?? 0)) {
        cost[from] = total;
        next[from] = to;
      }
    }
  }
  return planOf(readiness, next);
}

/** The plan that asks at the moment `next[0]`, then at the one that `next` has for that, and so on. */
function planOf(readiness: Readiness, next: Int32Array): Plan {
  const times: number[] = [];
  let requests = 0;
  let delay = 0;
  for (let from = 0, to = 0; from < LAST_MOMENT; from = to) {
    to = next[from] ?? LAST_MOMENT;
    times.push(timeOf(to));
    requests += waiting(readiness, from);
    delay += delays(readiness, from, to);
  }
  const known = readiness.ready[LAST_MOMENT] ?? 0;
  return { times, requests: requests / readiness.tasks, meanDelay: delay / known };
}

/** How many tasks still wait after a request at this moment. */
function waiting({ tasks, ready }: Readiness, moment: number): number {
  return tasks - (ready[moment] ?? 0);
}

/** The sum of the delays of the tasks that a request at `to` finds after one at `from`, in ms. */
function delays({ ready, readyAt }: Readiness, from: number, to: number): number {
  const found = (ready[to] ?? 0) - (ready[from] ?? 0);
  return found * timeOf(to) - ((readyAt[to] ?? 0) - (readyAt[from] ?? 0));
}
