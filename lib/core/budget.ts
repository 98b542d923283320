/**
 * What may be asked within an hour: half of what the service documents, which blocks an address that
 * made more than 20 requests a captcha and 1,200 (2captcha.com/api-docs, v1's error 1005). The other
 * half belongs to the user's own script. Over which time the service counts it does not say.
 */
const REQUESTS_PER_TASK = 10;
const SPARE_REQUESTS = 600;

const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 60;

/**
 * The requests made and the tasks begun in one minute since the epoch. A task begins when it is
 * added: one that is asked for again is no new captcha.
 */
type UsedMinute = readonly [minute: number, requests: number, tasks: number];

/** The minutes of the last hour in which anything was asked or begun, the earliest first. */
export type Usage = readonly UsedMinute[];

export const NO_USAGE: Usage = [];

/** The usage with so many requests more, or fewer, at `now` (ms). */
export function withRequests(usage: Usage, requests: number, now: number): Usage {
  return counted(usage, now, requests, 0);
}

/** The usage with so many tasks begun at `now` (ms). */
export function withTasks(usage: Usage, tasks: number, now: number): Usage {
  return counted(usage, now, 0, tasks);
}

/**
 * The usage as it can be at this time: what was counted in a minute yet to come was counted before
 * the clock was set back, and counts from now on as of now.
 */
export function clampUsage(usage: Usage, now: number): Usage {
  const minute = minuteOf(now);
  return usage.some(([at]) => at > minute) ? counted(usage, now, 0, 0) : usage;
}

/** How many requests may still be made at `now` (ms); below zero where tasks count no longer. */
export function requestsLeft(usage: Usage, now: number): number {
  return leftIn(usage, minuteOf(now));
}

/** From when a request may be made, in ms since the epoch: `now`, or once earlier ones count no more. */
export function openFrom(usage: Usage, now: number): number {
  const known = clampUsage(usage, now);
  let minute = minuteOf(now);
  if (leftIn(known, minute) > 0) return now;
  while (leftIn(known, minute) <= 0) minute += 1;
  return minute * MINUTE_MS;
}

/** How many requests are left for each of so many tasks; while none is, how many there will be then. */
export function allowance(usage: Usage, tasks: number, now: number): number {
  return requestsLeft(usage, openFrom(usage, now)) / tasks;
}

function counted(usage: Usage, now: number, requests: number, tasks: number): Usage {
  const minute = minuteOf(now);
  const current = usage.filter(([at]) => at >= minute);
  return [
    ...usage.filter(([at]) => at < minute && at >= minute - WINDOW_MINUTES),
    [
      minute,
      current.reduce((sum, [, more]) => sum + more, requests),
      current.reduce((sum, [, , more]) => sum + more, tasks),
    ],
  ];
}

/**
 * What is left in a minute. Only whole minutes are known, so the doubt is taken for less: requests
 * count for as long as any part of their minute is within the hour, tasks while all of it is.
 */
function leftIn(usage: Usage, minute: number): number {
  let left = SPARE_REQUESTS;
  for (const [at, requests, tasks] of usage) {
    if (at >= minute - WINDOW_MINUTES) left -= requests;
    if (at > minute - WINDOW_MINUTES) left += REQUESTS_PER_TASK * tasks;
  }
  return left;
}

function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
