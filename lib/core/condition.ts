import type { KeyProblem, NoConnection, Outcome, SlowDown } from './outcome.ts';
import type { Timing } from './schedule.ts';
import type { Failure } from './task.ts';

/** First wait after a slow-down or a lost connection, in ms; it doubles a round (PRODUCT). */
const FIRST_STEP_MS = 5_000;
const LONGEST_STEP_MS = 5 * 60_000;
/** Waits after error 21, in ms: v1 documents blocks of 10 s to 10 min, v2 does not say. */
const BLOCKED_MS = [5 * 60_000, 10 * 60_000] as const;
/** A Retry-After beyond an hour is taken as an hour, in ms: longer ones are mistakes. */
const LONGEST_RETRY_MS = 60 * 60_000;

/** A pause of all requests that ends by itself, all times in ms (`since`, `until`: epoch). */
type Pause = {
  readonly since: number;
  readonly until: number;
  /** The step of the doubling that this pause stands at. */
  readonly step: number;
};

/** What keeps the account as a whole from being asked; its tasks wait meanwhile. */
export type Condition =
  | { readonly kind: KeyProblem }
  | { readonly kind: 'no-permission' }
  | (Pause & {
      readonly kind: 'slowed-down';
      readonly cause: SlowDown;
      readonly failure: Failure | null;
    })
  | (Pause & { readonly kind: 'no-connection'; readonly cause: NoConnection });

type Setback = Extract<Outcome, { kind: 'slow-down' | 'no-connection' }>;

/**
 * The condition after an answer that asks for a pause, or after none came. A condition that only the
 * user can end stays, and so does a pause that lasts longer anyway.
 */
export function pauseAfter(
  last: Condition | null,
  setback: Setback,
  { sentAt, answeredAt }: Timing,
): Condition {
  if (last !== null && !('until' in last)) return last;
  // Nothing leaves during a pause: what left before its end belongs to the round that began it.
  const isSameRound = last !== null && sentAt < last.until;
  const step = isSameRound ? last.step : nextStep(last?.step);
  const until = answeredAt + pauseLength(setback, isSameRound ? null : last, step);
  if (isSameRound && until <= last.until) return last;
  const pause = { since: isSameRound ? last.since : answeredAt, until, step };
  return setback.kind === 'slow-down'
    ? { ...pause, kind: 'slowed-down', cause: setback.cause, failure: setback.failure }
    : { ...pause, kind: 'no-connection', cause: setback.cause };
}

function nextStep(step: number | undefined): number {
  return step === undefined ? FIRST_STEP_MS : Math.min(step * 2, LONGEST_STEP_MS);
}

function pauseLength(setback: Setback, last: Condition | null, step: number): number {
  if (setback.kind === 'no-connection') return step;
  const asked = setback.retryAfter === null ? null : Math.min(setback.retryAfter, LONGEST_RETRY_MS);
  if (setback.cause !== 'blocked') return asked ?? step;
  const isRepeated = last?.kind === 'slowed-down' && last.cause === 'blocked';
  return Math.max(BLOCKED_MS[isRepeated ? 1 : 0], asked ?? 0);
}
