import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../simulation/simulate.ts';
import type { Workload } from '../simulation/workloads.ts';
import { bestTimes } from './best-times.ts';
import { KINDS } from './kinds.ts';
import { scheduleOf } from './planned.ts';
import { FLOOR_MOMENTS, LAST_MOMENT, readinessOf, timeOf } from './readiness.ts';

const TASKS = 2_000;

describe('the best times', () => {
  it.each([
    { readyAt: [0], most: 0, first: [0] },
    { readyAt: [30_000], most: 1_000, first: [30_300] },
    { readyAt: [10_000, 12_000], most: 2_000, first: [12_120] },
    { readyAt: [10_000, 40_000], most: 1_000, first: [10_100, 40_400] },
  ])('for tasks ready at $readyAt begin with $first', ({ readyAt, most, first }) => {
    const { times } = bestTimes(readinessOf(readyAtOneOf(readyAt), TASKS), most);
    expect(times.slice(0, first.length)).toEqual(first);
  });

  it.each(KINDS)('come to what the simulation finds: $name', (kind) => {
    const { times, requests, meanDelay } = bestTimes(readinessOf(kind, TASKS), 3_000);
    const result = simulate(kind, scheduleOf(times), TASKS);
    expect(result.requests).toBeCloseTo(requests, 9);
    expect(result.meanDelay).toBeCloseTo(meanDelay, 6);
    expect(meanDelay).toBeLessThanOrEqual(3_000);
  });

  it('keep the least interval, and no times need fewer requests than their bound', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), anyTimes(), (kind, tried) => {
        const result = simulate(kind, scheduleOf(tried), TASKS);
        const { times, bound } = bestTimes(readinessOf(kind, TASKS), result.meanDelay);
        expect(bound).toBeLessThanOrEqual(result.requests + 1e-9);
        expect(shortestInterval(times)).toBeGreaterThanOrEqual(timeOf(1 + FLOOR_MOMENTS));
      }),
      { numRuns: 20 },
    );
  });
});

function readyAtOneOf(times: readonly number[]): Workload {
  return {
    name: 'made up',
    distribution: 'one of a few',
    draw: (random) => times[Math.floor(random() * times.length)] ?? NaN,
    lag: { median: 0, spread: 0 },
  };
}

/** Times on the moments, with the last request at the end. */
function anyTimes(): fc.Arbitrary<readonly number[]> {
  const gaps = fc.array(fc.integer({ min: FLOOR_MOMENTS, max: 30 }), { maxLength: 60 });
  return fc.tuple(fc.integer({ min: 1, max: 30 }), gaps).map(([first, rest]) => {
    let moment = first;
    const moments = [first, ...rest.map((gap) => (moment += gap))];
    return moments.filter((at) => at <= LAST_MOMENT - FLOOR_MOMENTS).map(timeOf);
  });
}

function shortestInterval(times: readonly number[]): number {
  return Math.min(...times.slice(1).map((time, i) => time - (times[i] ?? NaN)));
}
