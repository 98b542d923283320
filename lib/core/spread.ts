/** So many values from a bound on, up to the next. */
export type Bin = {
  readonly from: number;
  /** Not itself in it; null for the last bin, which has no end. */
  readonly to: number | null;
  readonly count: number;
};

/**
 * The value that so many percent of all do not exceed, by the nearest rank: always one of the values.
 * Null where there are none. They need to be sorted.
 */
export function percentile(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
}

/** How values are spread over bins that begin at these bounds, the lowest first. */
export function binned(values: readonly number[], bounds: readonly number[]): readonly Bin[] {
  const counts = bounds.map(() => 0);
  for (const value of values) {
    const bin = bounds.findLastIndex((bound) => bound <= value);
    const count = counts[bin];
    if (count !== undefined) counts[bin] = count + 1;
  }
  return bounds.map((from, i) => ({ from, to: bounds[i + 1] ?? null, count: counts[i] ?? 0 }));
}
