import { afterRequest, FLOOR_MS, firstPoll } from '../../../lib/core/schedule.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';

/** How a client asks: times in ms from the paste of the id, or from the start of its waiting. */
export type Schedule = {
  readonly name: string;
  /** When the next request leaves after one at `at`, or the first one after none (null). */
  readonly next: (at: number | null) => number;
};

/** The shipped schedule. */
export const TASK_TRAY: Schedule = { name: 'Task Tray', next: taskTray };

/** What others do, and what this extension does. `floor` is the best that the 5 s rule allows. */
export const SCHEDULES: readonly Schedule[] = [
  TASK_TRAY,
  { name: 'floor: every 5 s, the first at once', next: every(FLOOR_MS, 0) },
  { name: 'every 5 s (npm clients)', next: every(5_000, 5_000) },
  { name: 'every 10 s (Python and Go clients)', next: every(10_000, 10_000) },
  { name: 'doubling from 5 s to 60 s', next: doubling },
  { name: 'an alarm every 30 s', next: every(30_000, 30_000) },
];

/** All clients give up here, in ms, with one last request. */
export const LAST_AT: number = DEFAULT_SETTINGS.giveUpAfter;

/** The shipped schedule itself, with answers that take no time. */
function taskTray(at: number | null): number {
  const first = firstPoll(0, 0);
  if (at === null) return first.nextAt;
  const exchange = { sentAt: at, answeredAt: at, serverAt: null, detour: 0 };
  return afterRequest(first, exchange, at, DEFAULT_SETTINGS).nextAt;
}

function every(interval: number, first: number): Schedule['next'] {
  return (at) => (at === null ? first : Math.min(at + interval, Math.max(at + 1, LAST_AT)));
}

function doubling(at: number | null): number {
  // Requests at 5, 15, 35, 75 s …: each interval is 5 s longer than the time waited, up to 60 s.
  return at === null ? 5_000 : at + Math.min(60_000, at + 5_000);
}
