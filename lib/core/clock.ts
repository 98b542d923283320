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
 * A reading that is later than it was due by more than this, in ms, means that the browser was closed
 * or the machine asleep: the gap before it counts for nothing. A minute, since a killed worker's
 * alarm comes up to that late in Chrome.
 */
export const LATEST_MS = 60_000;

export const NEW_CLOCK: OpenClock = { elapsed: 0, readAt: null };

/**
 * The clock read at `now` while requests may be made: started if it stood still. `dueAt` is when the
 * next request was to be made, and the clock to be read with it: at once where there is none.
 */
export function runClock({ elapsed, readAt }: OpenClock, now: number, dueAt = 0): OpenClock {
  if (readAt === null || now < readAt) return { elapsed, readAt: now };
  const isInTime = now - Math.max(readAt, dueAt) <= LATEST_MS;
  return { elapsed: isInTime ? elapsed + now - readAt : elapsed, readAt: now };
}

/** The clock after the computer's own went forward by `jump` ms at once: in no time that passed. */
export function clockAfterJump(clock: OpenClock, now: number, jump: number): OpenClock {
  const { elapsed, readAt } = clock;
  if (jump <= LATEST_MS || readAt === null || readAt > now - jump) return clock;
  return { elapsed, readAt: Math.round(readAt + jump) };
}

/** The clock stopped at `now`. */
export function stopClock(clock: OpenClock, now: number): OpenClock {
  if (clock.readAt === null) return clock;
  return { elapsed: runClock(clock, now).elapsed, readAt: null };
}
