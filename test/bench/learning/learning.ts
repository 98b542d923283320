import type { Findings, Part, Scale, Table } from '../part.ts';
import { ratio, seconds } from '../print.ts';
import { LAG } from '../simulation/workloads.ts';
import { KINDS } from './kinds.ts';
import { PAST, trial, type Trial } from './trial.ts';

const SIZES = {
  full: { tasks: 1_000_000, accounts: 20, tried: 30_000 },
  quick: { tasks: 20_000, accounts: 3, tried: 10_000 },
} as const;

/** The lag of the other simulations, a sixth and five times of it. */
const LAGS = [LAG, { ...LAG, median: 2_000 }, { ...LAG, median: 60_000 }] as const;

/**
 * Whether times learned from an account's past answers would do better than the shipped schedule. Their
 * `createTime` and `endTime` tell how long tasks took and how late they were pasted, but one that is
 * processing has neither, nor a kind: all that is known of it is the time since its paste.
 */
export const learning: Part = { name: 'learning', measure };

async function measure(scale: Scale): Promise<Findings> {
  const trials = LAGS.flatMap((lag) => KINDS.map((kind) => trial({ ...kind, lag }, SIZES[scale])));
  return { tables: [table(trials)], limits: [], data: trials };
}

function table(trials: readonly Trial[]): Table {
  return {
    title: 'Learned times: requests saved at a mean delay up to 5 % longer than the shipped one',
    columns: [
      'median lag, kind',
      'requests',
      'mean delay',
      '95 %',
      'saved at most',
      '95 %',
      'asks first at',
      ...PAST.flatMap((past) => [`saved after ${past}`, '× delay']),
    ],
    rows: trials.map(({ workload, shipped, best, simulated, learned }) => [
      `${workload.lag.median / 1_000} s, ${workload.name}`,
      shipped.requests.toFixed(2),
      seconds(shipped.meanDelay),
      seconds(shipped.delay95),
      percent(1 - best.bound / shipped.requests),
      seconds(simulated.delay95),
      `${best.times.slice(0, 3).map(inSeconds).join(', ')} s`,
      ...learned.flatMap((share) => [percent(1 - share.requests), ratio(share.meanDelay, 1)]),
    ]),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function inSeconds(ms: number): string {
  return (ms / 1_000).toFixed(0);
}
