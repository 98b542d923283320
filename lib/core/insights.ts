import { divided, unitFor, type Day, type Unit } from './calendar.ts';
import type { Ending } from './ending.ts';
import {
  spendingOf,
  spendingPerFamily,
  spendingPerSpan,
  type Dated,
  type FamilySpending,
  type SpanSpending,
  type Spending,
} from './spending.ts';
import { binned, percentile, type Bin } from './spread.ts';

/** So many days up to today, which is one of them, or all that there is. */
export type Period = 7 | 30 | 90 | 'all';

/** The periods to choose from. */
export const PERIODS: readonly Period[] = [7, 30, 90, 'all'];

// Where the bins of the times begin, in s: each as wide as all before it.
const TIME_BOUNDS: readonly number[] = [0, 5, 10, 20, 40, 80, 160];

/** What the tasks of a period say together. Tasks in work are no part of it. */
export type Insights = {
  readonly finished: number;
  readonly ready: number;
  readonly failed: number;
  readonly stalled: number;
  readonly spending: Spending;
  /** In the order of time, without a gap. */
  readonly spans: readonly SpanSpending[];
  readonly unit: Unit;
  /** The one that cost most first. */
  readonly families: readonly FamilySpending[];
  /** Null where no answer says how long it took. */
  readonly times: Times | null;
  /** Null where it is known of no task how often it was asked for. */
  readonly requests: Requests | null;
};

/** How long the service took, in s. */
export type Times = {
  readonly count: number;
  readonly median: number;
  readonly percentile95: number;
  readonly bins: readonly Bin[];
};

/** How often tasks were asked for. */
type Requests = { readonly tasks: number; readonly total: number; readonly median: number };

/**
 * What the tasks of a period say together, with days as `dayOf` tells them (see `dayReader`). What is dated after `now` (ms since the epoch) happened before the clock was set back: it counts as
 * of today.
 */
export function insightsOf(
  endings: readonly Ending[],
  period: Period,
  now: number,
  dayOf: (at: number) => Day,
): Insights {
  const today = dayOf(now);
  const dated = endings.map((ending) => [dayOf(Math.min(ending.at, now)), ending] as const);
  const span = { from: firstDay(dated, period, today), to: today };
  const within = dated.filter(([day]) => day >= span.from);
  const chosen = within.map(([, ending]) => ending);
  const unit = unitFor(span);
  return {
    finished: chosen.length,
    ready: countOf(chosen, 'ready'),
    failed: countOf(chosen, 'failed'),
    stalled: countOf(chosen, 'stalled'),
    spending: spendingOf(chosen),
    spans: spendingPerSpan(within, divided(span, unit)),
    unit,
    families: spendingPerFamily(chosen),
    times: timesOf(chosen),
    requests: requestsOf(chosen),
  };
}

function firstDay(dated: Dated, period: Period, today: Day): Day {
  if (period !== 'all') return today - period + 1;
  return dated.reduce((first, [day]) => Math.min(first, day), today);
}

function countOf(endings: readonly Ending[], status: Ending['status']): number {
  return endings.filter((ending) => ending.status === status).length;
}

function timesOf(endings: readonly Ending[]): Times | null {
  const sorted = sortedOf(endings.map(({ seconds }) => seconds));
  const [median, percentile95] = [percentile(sorted, 50), percentile(sorted, 95)];
  if (median === null || percentile95 === null) return null;
  return { count: sorted.length, median, percentile95, bins: binned(sorted, TIME_BOUNDS) };
}

function requestsOf(endings: readonly Ending[]): Requests | null {
  const sorted = sortedOf(endings.map(({ requests }) => requests));
  const median = percentile(sorted, 50);
  if (median === null) return null;
  return { tasks: sorted.length, total: sorted.reduce((sum, each) => sum + each, 0), median };
}

function sortedOf(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null).toSorted((a, b) => a - b);
}
