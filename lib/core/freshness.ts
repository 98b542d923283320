import type { Answer } from './solution.ts';
import type { Family } from './family.ts';

/** For how long a token can still be used, in ms; zero once it has expired. */
export type Freshness = { readonly left: number };

/**
 * What is left of a token's lifetime at `serverNow`, the service's time in ms; null where no lifetime
 * is documented for its family, or the answer does not say when it was solved.
 */
export function freshness(
  { endTime }: Answer,
  family: Family | null,
  serverNow: number,
): Freshness | null {
  if (endTime === null || family === null || family.lifetime === null) return null;
  return { left: Math.max(0, endTime * 1_000 + family.lifetime - serverNow) };
}
