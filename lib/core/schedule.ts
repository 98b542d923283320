import type { TaskKey } from './task.ts';

/** Least time between two requests for one task, in ms (2captcha.com/api-docs: "at least 5 s"). */
export const FLOOR_MS = 5_000;

/**
 * Added to the floor, in ms: timers and clocks are read in whole milliseconds, and two requests
 * need not take the same time to the service.
 */
const FLOOR_MARGIN_MS = 50;

/** How long after its next time was stored a request may still leave, in ms, where disks are fast. */
export const SEND_WITHIN_MS = 400;

/** The longest that a slow disk may make a request wait for its stored time, in ms. */
export const LONGEST_SEND_WITHIN_MS = 16 * SEND_WITHIN_MS;

/** No stored floor lies further ahead than this, in ms, unless the clock was set back. */
const FURTHEST_FLOOR_MS = LONGEST_SEND_WITHIN_MS + FLOOR_MS + FLOOR_MARGIN_MS;

/** The longest interval where the budget is ample, in ms (the service's own "5–10 s"). */
const LONGEST_MS = 10_000;

/**
 * The requests that are held back for each task while the tasks of two minutes are asked for as
 * often as may be: enough for a few questions till the end of its patience.
 */
const HELD_BACK = 4;

const STRETCH_FROM_MS = 2 * 60_000;
const STRETCH_TO_MS = 5 * 60_000;

/** How often and how long the user wants a task to be asked for, both in ms. */
export type Pace = {
  /** Least time between two requests that nobody presses *Check now* for. */
  readonly shortestInterval: number;
  /** A task still processing after this much time in which it could be asked for is stalled. */
  readonly giveUpAfter: number;
};

/** When a task was and will be asked for. All times in ms since the epoch, but for `since`. */
export type Poll = {
  readonly nextAt: number;
  /** Before this no request may leave, whoever wants it: at least 5 s after the last one. */
  readonly floorAt: number;
  readonly askedAt: number | null;
  readonly requests: number;
  /** Reading of the account's open clock (see clock.ts) when the patience with this task began. */
  readonly since: number;
};

/** How far ahead a stored time can lie, in ms: what is left of the budget may have to last till the end. */
export function furthestAhead({ giveUpAfter }: Pace): number {
  return FURTHEST_FLOOR_MS + giveUpAfter;
}

/**
 * The interval after a task has been waited for, both in ms: 5 s for two minutes, then stretched
 * evenly to 10 s at minute five, then 10 s; the user may want none so short. With the floor binding while most tasks finish, only
 * the tail may be stretched (Barlow, Hunter & Proschan 1963 on optimum checking). Times learned from
 * past answers would save at most 1 to 8 % of the requests at 5 % more delay, so none are learned
 * (`npm run bench -- learning`). `allowance` is how many requests the budget has left for the task:
 * where they are few, the interval is longer.
 */
export function interval(waited: number, pace: Pace, allowance = Infinity): number {
  const stretch = (waited - STRETCH_FROM_MS) / (STRETCH_TO_MS - STRETCH_FROM_MS);
  const scheduled = FLOOR_MS + (LONGEST_MS - FLOOR_MS) * Math.min(1, Math.max(0, stretch));
  const ample = Math.max(pace.shortestInterval, scheduled);
  if (stretch < 0 && allowance > HELD_BACK) return ample;
  return Math.max(ample, lasting(waited, pace, allowance));
}

/**
 * The interval with which so many requests last until the patience is over: each in the same
 * proportion to the time waited till then, since a task that took long may well take longer.
 */
function lasting(waited: number, { giveUpAfter }: Pace, allowance: number): number {
  const questions = Math.floor(allowance);
  if (questions < 1) return giveUpAfter;
  const from = Math.min(giveUpAfter, Math.max(FLOOR_MS, waited));
  const ms = from * Math.expm1(Math.log(giveUpAfter / from) / questions);
  return Math.min(giveUpAfter, Math.ceil(ms));
}

/**
 * The poll of a task that was just added: due at once, unless the same id was asked for moments ago
 * and may not be asked for before `floorAt`.
 */
export function firstPoll(now: number, openTime: number, floorAt = now): Poll {
  const poll = { nextAt: now, floorAt, askedAt: null, requests: 0, since: openTime };
  return checkNow(poll, now, openTime);
}

/**
 * The poll to store before a request leaves. It counts from the last moment at which the request may
 * leave, `within` ms from now, so that a kill in between cannot shorten the floor.
 */
export function beforeRequest(poll: Poll, now: number, pace: Pace, within: number): Poll {
  const floorAt = now + within + FLOOR_MS + FLOOR_MARGIN_MS;
  const nextAt = earliest(floorAt, pace);
  return { ...poll, askedAt: now, requests: poll.requests + 1, floorAt, nextAt };
}

/**
 * The poll of a task whose stored one is missing or corrupt. Its time is beyond any interval, so it
 * is taken for due after one floor, as when the clock was set back.
 */
export function lostPoll(openTime: number): Poll {
  const never = Number.MAX_SAFE_INTEGER;
  return { nextAt: never, floorAt: never, askedAt: null, requests: 0, since: openTime };
}

/** The times of a request, in ms since the epoch; `serverAt` is what the service's own clock said. */
export type Timing = {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly serverAt: number | null;
};

/** The times of a request for a task. */
export type Exchange = Timing & {
  /**
   * What this exchange took beyond the fastest one known. It may all have been spent on the way
   * out, so the service may have seen the request that much later than it was sent.
   */
  readonly detour: number;
};

/** The earliest time of the next request for a task, in ms, as the service would count it. */
export function floorAfter({ sentAt, answeredAt, detour }: Exchange): number {
  return Math.min(sentAt + detour, answeredAt) + FLOOR_MS + FLOOR_MARGIN_MS;
}

/**
 * The poll after an answer that leaves the task processing. `openTime` is the clock's reading,
 * `allowance` the requests that the budget has left for the task.
 */
export function afterRequest(
  poll: Poll,
  exchange: Exchange,
  openTime: number,
  pace: Pace,
  allowance = Infinity,
): Poll {
  const floorAt = floorAfter(exchange);
  const nextAt = floorAt + interval(openTime - poll.since, pace, allowance) - FLOOR_MS;
  return inTime({ ...poll, floorAt, nextAt }, exchange.answeredAt, openTime, pace);
}

/**
 * The poll once the user wants another pace. A task that was asked for is due an interval from now at
 * the latest, so that none has to wait for one that was longer.
 */
export function atPace(
  poll: Poll,
  now: number,
  openTime: number,
  pace: Pace,
  allowance = Infinity,
): Poll {
  if (poll.askedAt === null) return poll;
  const nextAt = Math.min(poll.nextAt, now + interval(openTime - poll.since, pace, allowance));
  return inTime({ ...poll, nextAt }, now, openTime, pace);
}

/** The poll with the last question when the patience ends, not an interval later, if the pace lets it. */
function inTime(poll: Poll, now: number, openTime: number, pace: Pace): Poll {
  const end = now + pace.giveUpAfter - (openTime - poll.since);
  return { ...poll, nextAt: Math.max(earliest(poll.floorAt, pace), Math.min(poll.nextAt, end)) };
}

function earliest(floorAt: number, { shortestInterval }: Pace): number {
  return floorAt + shortestInterval - FLOOR_MS;
}

/** The poll of a task that is wanted now, with the patience for it begun at `since`. */
export function checkNow(poll: Poll, now: number, since: number): Poll {
  const floorAt = poll.floorAt > now + FURTHEST_FLOOR_MS ? now + FLOOR_MS : poll.floorAt;
  return { ...poll, floorAt, nextAt: Math.max(now, floorAt), since };
}

/** Whether the last question was asked: a task still processing after it is stalled. */
export function isPatienceOver(poll: Poll, openTime: number, { giveUpAfter }: Pace): boolean {
  return openTime - poll.since >= giveUpAfter;
}

/**
 * A poll as it can be at this time. A stored time further ahead than can be means that the clock was
 * set back: the task is then due after one interval, since how long ago it was asked for can't be known.
 * The floor tells it first; where it has passed, a stretched interval grows by as much, no more.
 */
export function clampPoll(poll: Poll, now: number, pace: Pace): Poll {
  const isPossible = poll.floorAt <= now + FURTHEST_FLOOR_MS;
  if (isPossible && poll.nextAt <= now + furthestAhead(pace)) return poll;
  return { ...poll, nextAt: now + pace.shortestInterval, floorAt: now + FLOOR_MS };
}

/**
 * The poll after the clock went forward by `jump` ms at once: set, or stopped while the machine slept.
 * A floor that had not passed before did not pass by that.
 */
export function afterJump(poll: Poll, now: number, jump: number): Poll {
  if (jump <= FLOOR_MARGIN_MS || poll.floorAt <= now - jump) return poll;
  return { ...poll, floorAt: poll.floorAt + jump, nextAt: poll.nextAt + jump };
}

/** The polls that are due, the longest due first, at most `limit`. */
export function duePolls(
  polls: ReadonlyMap<TaskKey, Poll>,
  now: number,
  limit: number,
): readonly (readonly [TaskKey, Poll])[] {
  return [...polls]
    .filter(([, poll]) => poll.nextAt <= now)
    .toSorted(([, a], [, b]) => a.nextAt - b.nextAt)
    .slice(0, limit);
}

/** When the next of these polls is due, in ms since the epoch; null when there is none. */
export function nextDue(polls: Iterable<Poll>): number | null {
  let next: number | null = null;
  for (const { nextAt } of polls) {
    if (next === null || nextAt < next) next = nextAt;
  }
  return next;
}
