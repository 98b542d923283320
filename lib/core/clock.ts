/**
 * The account's open clock: it runs only while requests may be made, so that a task is not given up
 * for time spent offline, slowed down, without a key or with the browser closed.
 */
export type OpenClock = {
  /** What it has run so far, in ms. */
  readonly elapsed: number;
  /** When it was last read, in ms since the epoch; null while it stands still. */
  readonly readAt: number | null;
};

/**
 * A longer gap between two readings, in ms, means that the browser was closed or the machine asleep
 * and counts for nothing. A minute, since a killed worker's alarm comes up to that late in Chrome.
 */
const LONGEST_GAP_MS = 60_000;

export const NEW_CLOCK: OpenClock = { elapsed: 0, readAt: null };

/** The clock read at `now` while requests may be made: started if it stood still. */
export function runClock(clock: OpenClock, now: number): OpenClock {
  const gap = clock.readAt === null ? 0 : now - clock.readAt;
  const counted = gap > 0 && gap <= LONGEST_GAP_MS ? gap : 0;
  return { elapsed: clock.elapsed + counted, readAt: now };
}

/** The clock stopped at `now`. */
export function stopClock(clock: OpenClock, now: number): OpenClock {
  if (clock.readAt === null) return clock;
  return { elapsed: runClock(clock, now).elapsed, readAt: null };
}
