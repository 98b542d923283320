import { readClock } from './account-time.ts';
import { afterOutcome, askableAt, mustProbe, withRequestsMade, type Account } from './account.ts';
import { allowance, requestsLeft } from './budget.ts';
import type { Outcome } from './outcome.ts';
import {
  afterRequest,
  beforeRequest,
  duePolls,
  floorAfter,
  isPatienceOver,
  nextDue,
  type Exchange,
  type Pace,
  type Poll,
} from './schedule.ts';
import { isProcessing, withEvents, type TaskIndex } from './task-index.ts';
import type { TaskKey, TaskState } from './task.ts';
import { isKept, withStatuses, type Floors, type Undo } from './undo.ts';

/**
 * The most requests in flight at once. Fewer than five, since five requests with a wrong key from one
 * address block it for ten minutes (API facts, error 1004) and a key can be revoked at any time.
 */
export const MOST_IN_FLIGHT = 4;

/** The most requests in any one second. */
export const MOST_PER_SECOND = 10;

/** When the next requests may leave, in ms since the epoch, and how many at once. */
export type Room = { readonly at: number; readonly most: number };

/**
 * What the account, its budget and the ceilings leave room for; null while only an answer or the user
 * can make room. `recent` holds when the requests of the last second left, the earliest first.
 */
export function roomFor(
  account: Account,
  now: number,
  inFlight: number,
  recent: readonly number[],
): Room | null {
  const openAt = askableAt(account, now);
  const free = (mustProbe(account) ? 1 : MOST_IN_FLIGHT) - inFlight;
  if (openAt === null || free <= 0) return null;
  const most = Math.min(free, requestsLeft(account.usage, openAt));
  const left = MOST_PER_SECOND - recent.length;
  const [earliest = now] = recent;
  if (left <= 0) return { at: Math.max(openAt, earliest + 1_000), most };
  return { at: openAt, most: Math.min(most, left) };
}

/** The tasks to ask for now: what to store before the requests leave, and what was stored till then. */
export type Claim = {
  readonly account: Account;
  readonly polls: ReadonlyMap<TaskKey, Poll>;
  readonly earlier: ReadonlyMap<TaskKey, Poll>;
};

/**
 * Takes the tasks that are due, the longest due first, at most `most`. Their requests must leave
 * within `within` ms. Null when there is none.
 */
export function claim(
  account: Account,
  polls: ReadonlyMap<TaskKey, Poll>,
  pace: Pace,
  now: number,
  most: number,
  within: number,
): Claim | null {
  const due = duePolls(polls, now, most);
  if (due.length === 0) return null;
  const read = readClock(account, now, nextDue(polls.values()), pace);
  return {
    account: withRequestsMade(read, due.length, now),
    polls: new Map(due.map(([key, poll]) => [key, beforeRequest(poll, now, pace, within)])),
    earlier: new Map(due),
  };
}

/** One answered request. */
export type Answered = {
  readonly key: TaskKey;
  readonly outcome: Outcome;
  readonly exchange: Exchange;
  /** The account's open clock when the request left. */
  readonly openTime: number;
  /** Whether it was made at the service, and with the key, that are asked and asked with now. */
  readonly isOwn: boolean;
};

/** The part of the state that answers change. */
export type Tracked = {
  readonly account: Account;
  readonly index: TaskIndex;
  readonly polls: ReadonlyMap<TaskKey, Poll>;
  readonly floors: Floors;
  readonly undo: Undo | null;
};

/** What answers make of it: `polls` and `states` hold only what is new. */
export type Taken = Tracked & { readonly states: ReadonlyMap<TaskKey, TaskState> };

/**
 * Takes answers in. Those to another key, or service, say nothing of the account, nor of a task but that
 * it is ready. That of a task removed meanwhile raises its floor, and waits with it for *Undo*.
 */
export function takeIn(before: Tracked, answers: readonly Answered[], pace: Pace): Taken {
  let { account } = before;
  const polls = new Map<TaskKey, Poll>();
  const states = new Map<TaskKey, TaskState>();
  const followed = new Set<TaskKey>();
  for (const answer of answers) {
    const { key, outcome, exchange, isOwn } = answer;
    if (isOwn) account = afterOutcome(account, outcome, exchange);
    const poll = before.polls.get(key);
    if (poll !== undefined) {
      const allowed = allowance(account.usage, before.polls.size, exchange.answeredAt);
      polls.set(key, afterRequest(poll, exchange, account.clock.elapsed, pace, allowed));
    }
    const isFollowed = poll !== undefined || isProcessing(before.index, key);
    if (isFollowed) followed.add(key);
    const isGone = !isFollowed && !isKept(before.undo, key);
    const state = isGone ? null : stateAfter(answer, poll, pace);
    if (state !== null) states.set(key, state);
  }
  const statuses = [...states].map(([key, { status }]) => [key, status] as const);
  return {
    account,
    index: withEvents(
      before.index,
      statuses.filter(([key]) => followed.has(key)),
    ),
    polls,
    states,
    floors: raisedFloors(before, answers),
    undo: withStatuses(before.undo, new Map(statuses)),
  };
}

function raisedFloors({ floors }: Tracked, answers: readonly Answered[]): Floors {
  const raised = answers.filter(({ key }) => Object.hasOwn(floors, key));
  if (raised.length === 0) return floors;
  const entries = raised.map(({ key, exchange }) => [key, floorAfter(exchange)]);
  return { ...floors, ...Object.fromEntries(entries) };
}

/** The state that an answer puts a task in; null when it stays as it is. */
function stateAfter(
  { outcome, exchange: { answeredAt: at }, openTime, isOwn }: Answered,
  poll: Poll | undefined,
  pace: Pace,
): TaskState | null {
  if (outcome.kind === 'ready') return { status: 'ready', at, raw: outcome.raw };
  if (!isOwn) return null;
  if (outcome.kind === 'failed') {
    return { status: 'failed', at, failure: outcome.failure, raw: outcome.raw };
  }
  const isLast = poll !== undefined && isPatienceOver(poll, openTime, pace);
  if (outcome.kind !== 'processing' || !isLast) return null;
  return { status: 'stalled', at, waited: openTime - poll.since };
}
