/** The arithmetic mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? NaN;
  return sum / values.length;
}

/** The least value that `share` of the values do not exceed (nearest rank); NaN of nothing. */
export function percentile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(values).toSorted();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle value, the mean of both where there are two; NaN of nothing. */
export function median(values: readonly number[]): number {
  const fromAbove = values.map((value) => -value);
  return (percentile(values, 0.5) - percentile(fromAbove, 0.5)) / 2;
}
