import { readClock } from '../../lib/core/account-time.ts';
import { NEW_ACCOUNT, withKey, withTasksBegun } from '../../lib/core/account.ts';
import { claim, MOST_PER_SECOND, roomFor, takeIn, type Tracked } from '../../lib/core/round.ts';
import { checkNow, firstPoll, nextDue, type Pace, type Poll } from '../../lib/core/schedule.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { EMPTY_INDEX } from '../../lib/core/task-index.ts';
import { taskKey, type TaskKey } from '../../lib/core/task.ts';

const START = Date.UTC(2026, 7, 1, 12);
const HOUR = 3_600_000;
/** What an answer takes, in ms, and how soon the disk takes what is written. */
const TAKES_MS = 40;
const WITHIN_MS = 400;

type Request = { readonly key: TaskKey; readonly at: number; readonly openTime: number };

/**
 * An account on a clock of its own: the core alone, asking for tasks as its poller does. Times are in
 * ms from the start.
 */
export class SimulatedAccount {
  readonly pace: Pace;
  now = START;
  readonly asked: { readonly key: TaskKey; readonly at: number }[] = [];
  /** When each task was begun. */
  readonly begun = new Map<TaskKey, number>();
  /** When each task ended, stalled or solved. */
  readonly ended = new Map<TaskKey, number>();
  readonly #solveMs: (task: number) => number;
  #inFlight: Request[] = [];
  #recent: readonly number[] = [];
  #tracked: Tracked = {
    account: { ...withKey(NEW_ACCOUNT, 'cdef'), key: { end: 'cdef', isChecked: true } },
    index: EMPTY_INDEX,
    polls: new Map(),
    floors: {},
    undo: null,
  };

  /** `solveMs` says how long after it was begun the nth task is ready: by default none ever is. */
  constructor(solveMs: (task: number) => number = () => Infinity, pace: Pace = DEFAULT_SETTINGS) {
    this.pace = pace;
    this.#solveMs = solveMs;
  }

  get time(): number {
    return this.now - START;
  }

  /** The user adds so many tasks. */
  paste(count: number): void {
    const { account, polls } = this.#tracked;
    const read = readClock(account, this.now, nextDue(polls.values()), this.pace);
    const fresh = new Map<TaskKey, Poll>();
    for (let i = 0; i < count; i += 1) {
      const key = taskKey('2captcha', String(this.begun.size + 1));
      this.begun.set(key, this.time);
      fresh.set(key, firstPoll(this.now, read.clock.elapsed));
    }
    this.#tracked = {
      ...this.#tracked,
      account: withTasksBegun(read, count, this.now),
      polls: new Map([...polls, ...fresh]),
    };
  }

  /** The user presses *Check now* in every task. */
  checkAll(): void {
    const { account, polls } = this.#tracked;
    const { elapsed } = account.clock;
    const checked = new Map<TaskKey, Poll>();
    for (const key of this.begun.keys()) {
      const poll = polls.get(key);
      checked.set(key, poll ? checkNow(poll, this.now, poll.since) : firstPoll(this.now, elapsed));
    }
    this.ended.clear();
    this.#tracked = { ...this.#tracked, polls: checked };
  }

  /** Lets so much time pass. */
  run(ms: number): void {
    const end = this.now + ms;
    while (this.now < end) {
      this.#takeIn();
      const at = this.#ask();
      const answerAt = Math.min(...this.#inFlight.map((request) => request.at + TAKES_MS));
      this.now = Math.max(this.now, Math.min(at, answerAt, end));
    }
  }

  /** Asks for what may be asked now, and answers when there is more, in ms since the epoch. */
  #ask(): number {
    for (;;) {
      const { account, polls } = this.#tracked;
      this.#recent = this.#recent.filter((at) => at > this.now - 1_000);
      const room = roomFor(account, this.now, this.#inFlight.length, this.#recent);
      if (room === null) return Infinity;
      if (room.at > this.now) return room.at;
      const idle = new Map(polls);
      for (const { key } of this.#inFlight) idle.delete(key);
      const claimed = claim(account, idle, this.pace, this.now, room.most, WITHIN_MS);
      if (claimed === null) return nextDue(idle.values()) ?? Infinity;
      this.#send(claimed.account.clock.elapsed, [...claimed.polls.keys()]);
      this.#tracked = {
        ...this.#tracked,
        account: claimed.account,
        polls: new Map([...polls, ...claimed.polls]),
      };
    }
  }

  #send(openTime: number, keys: readonly TaskKey[]): void {
    for (const key of keys) {
      this.asked.push({ key, at: this.time });
      this.#inFlight.push({ key, at: this.now, openTime });
      this.#recent = [...this.#recent, this.now].slice(-MOST_PER_SECOND);
    }
  }

  #takeIn(): void {
    const answered = this.#inFlight.filter(({ at }) => at + TAKES_MS <= this.now);
    if (answered.length === 0) return;
    this.#inFlight = this.#inFlight.filter((request) => !answered.includes(request));
    const { states, ...taken } = takeIn(
      this.#tracked,
      answered.map(({ key, at, openTime }) => ({
        key,
        openTime,
        isOwn: true,
        exchange: { sentAt: at, answeredAt: at + TAKES_MS, serverAt: null, detour: 0 },
        outcome: this.#isSolved(key, at) ? { kind: 'ready', raw: '{}' } : { kind: 'processing' },
      })),
      this.pace,
    );
    const polls = new Map([...this.#tracked.polls, ...taken.polls]);
    for (const key of states.keys()) {
      polls.delete(key);
      this.ended.set(key, this.time);
    }
    this.#tracked = { ...taken, polls };
  }

  #isSolved(key: TaskKey, at: number): boolean {
    const begunAt = this.begun.get(key) ?? NaN;
    return at - START - begunAt >= this.#solveMs(Number(key.slice(key.indexOf(':') + 1)));
  }
}

/** By how much the last hour's budget was overrun at worst, whenever a request left. */
export function worstOverrun({ asked, begun }: SimulatedAccount): number {
  const requests = asked.map(({ at }) => at);
  const tasks = [...begun.values()];
  const until = (times: readonly number[], from: number, at: number) => {
    let count = from;
    while ((times[count] ?? Infinity) <= at) count += 1;
    return count;
  };
  let [worst, forgotten, known, old] = [-Infinity, 0, 0, 0];
  for (const [i, at] of requests.entries()) {
    forgotten = until(requests, forgotten, at - HOUR);
    known = until(tasks, known, at);
    old = until(tasks, old, at - HOUR);
    worst = Math.max(worst, i + 1 - forgotten - 10 * (known - old) - 600);
  }
  return worst;
}
