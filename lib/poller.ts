import type { Alarm } from './alarm.ts';
import type { Api } from './api.ts';
import { askableAt, withRequestsMade, type Account } from './core/account.ts';
import type { Disk } from './core/disk.ts';
import { claim, type Claim } from './core/round.ts';
import {
  FLOOR_MS,
  LONGEST_SEND_WITHIN_MS,
  nextDue,
  SEND_WITHIN_MS,
  type Poll,
} from './core/schedule.ts';
import type { TaskKey } from './core/task.ts';
import { asOf } from './as-of.ts';
import { Exchanges, type Asked, type Question } from './exchanges.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { WriteRefused } from './write-refused.ts';
import { Takings, type OnTaken } from './takings.ts';
import { readCredential } from './vault.ts';

/** Due sooner than this, in ms, is waited for; else the worker may sleep until its alarm. */
const AWAKE_MS = 25_000;

/** How long a browser that refused to store something is left alone, in ms. */
const REFUSED_MS = 5_000;

/** Hears what a round leads to, before it goes on. */
export type Listener = {
  readonly taken: OnTaken;
  /** The browser takes what is to be stored, or it no longer does. */
  readonly disk: (disk: Disk) => Promise<void>;
  /** There is no key to ask with, though the account has one: its time to be locked may have come. */
  readonly keyless: () => Promise<void>;
};

/**
 * Asks for what is due, whenever it is due, as long as something is: one round at a time, few
 * requests in flight, and each task's next time stored before its request leaves.
 */
export class Poller {
  readonly #store: Store;
  readonly #alarm: Alarm;
  readonly #exchanges: Exchanges;
  readonly #takings: Takings;
  readonly #listener: Listener;
  #round: Promise<void> | null = null;
  #isWanted = false;
  #isRefused = false;
  /** What was told of the disk last; null at first, since what an earlier worker told is unknown. */
  #told: Disk | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sendWithin = SEND_WITHIN_MS;
  /** Before this, in ms as `performance.now` counts, nothing is asked for. */
  #restsUntil = 0;
  /** What the clock is ahead of the time that this worker has run, in ms: it changes when it is set. */
  #ahead = Date.now() - performance.now();

  constructor(store: Store, api: Api, alarm: Alarm, listener: Listener) {
    this.#store = store;
    this.#alarm = alarm;
    this.#listener = listener;
    this.#takings = new Takings(store, listener.taken);
    this.#exchanges = new Exchanges(api, (answers) => this.#take(answers));
  }

  /**
   * Asks for whatever is due now and sees to it that what is due later will be asked for. Any event
   * may call it at any time: a call during a round makes the round look once more.
   */
  wake(): Promise<void> {
    this.#isWanted = true;
    this.#round ??= this.#rounds();
    return this.#round;
  }

  /** Sees that the alarm stands behind what is stored: it is done when this settles. */
  async standBy(): Promise<void> {
    const stored = await this.#store.read();
    const now = Date.now();
    const { state } = asOf(stored, now, 0);
    await this.#setAlarm(state, now);
  }

  /** Asks for nothing for 5 s: it is not known which tasks were asked for in the last ones. */
  rest(): void {
    this.#restsUntil = performance.now() + FLOOR_MS;
  }

  async #rounds(): Promise<void> {
    try {
      while (this.#isWanted) {
        this.#isWanted = false;
        let notBefore = Date.now() + REFUSED_MS;
        try {
          notBefore = await this.#askDue();
        } finally {
          await this.#arm(notBefore);
        }
      }
    } finally {
      this.#round = null;
    }
  }

  /**
   * Asks for what is due. Answers before when (ms) it is no use to try again: the disk is full, or
   * it rests.
   */
  async #askDue(): Promise<number> {
    try {
      await this.#takings.retake();
      const rest = this.#restsUntil - performance.now();
      if (rest > 0) return Date.now() + rest;
      for (const question of await this.#claim()) void this.#exchanges.ask(question);
      this.#isRefused = false;
      return 0;
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
      this.#isRefused = true;
      return Date.now() + REFUSED_MS;
    }
  }

  /** Stores the next times of the tasks to ask for now, and answers what to ask. */
  async #claim(): Promise<readonly Question[]> {
    for (;;) {
      const now = Date.now();
      const jump = this.#jump(now);
      const earlier = new Map<TaskKey, Poll>();
      const questions: Question[] = [];
      let isKeyless = false;
      await this.#store.change(async (stored) => {
        const { state, moved } = asOf(stored, now, jump);
        // Before anything is awaited: answers handed on meanwhile are not in this state.
        const taken = this.#due(state, now);
        const credential = await readCredential(state.service);
        if (taken === null) return { account: state.account, polls: moved };
        isKeyless = credential === null;
        if (credential === null) return { account: state.account, polls: moved };
        const openTime = taken.account.clock.elapsed;
        for (const [key, poll] of taken.earlier) {
          earlier.set(key, poll);
          questions.push({ key, credential, openTime });
        }
        return { account: taken.account, polls: new Map([...moved, ...taken.polls]) };
      });
      if (isKeyless) await this.#listener.keyless();
      const isInTime = Date.now() - now <= this.#sendWithin;
      if (isInTime || this.#sendWithin >= LONGEST_SEND_WITHIN_MS) return questions;
      // The disk was slower than what was stored allows for. Nothing left yet: take it back.
      this.#sendWithin *= 2;
      await this.#store.change(({ account, polls }) => {
        // None of them where another service is asked by then: that one's account did not count them.
        const back = [...earlier].filter(([key]) => polls.has(key));
        return {
          account: withRequestsMade(account, -back.length, now),
          polls: new Map(back),
        };
      });
    }
  }

  /** How far the clock went forward since the last look beyond the time that passed, in ms. */
  #jump(now: number): number {
    const ahead = now - performance.now();
    const jump = ahead - this.#ahead;
    this.#ahead = ahead;
    return jump;
  }

  #due(state: State, now: number): Claim | null {
    const room = this.#exchanges.room(state.account, now);
    if (room === null || room.at > now) return null;
    const idle = this.#idlePolls(state);
    return claim(state.account, idle, state.settings, now, room.most, this.#sendWithin);
  }

  /** The polls of the tasks that are not being asked for. */
  #idlePolls({ polls }: State): ReadonlyMap<TaskKey, Poll> {
    const { inFlight } = this.#exchanges;
    return new Map([...polls].filter(([key]) => !inFlight.has(key)));
  }

  /** Stores what answers led to, then looks for what is due next. */
  async #take(answers: readonly Asked[]): Promise<void> {
    try {
      await this.#takings.take(answers);
    } finally {
      await this.wake();
    }
  }

  /** Sets the timer and the alarm for what is due next, from `notBefore` on; neither when nothing is. */
  async #arm(notBefore: number): Promise<void> {
    const stored = await this.#store.read();
    const now = Date.now();
    const { state } = asOf(stored, now, 0);
    const idle = nextDue(this.#idlePolls(state).values());
    this.#setTimer(state.account, idle === null ? null : Math.max(idle, notBefore), now);
    await this.#tellDisk(state);
    await this.#setAlarm(state, now);
  }

  /** With nothing pending nothing waits for the disk, nor would anything notice that it is well again. */
  async #tellDisk({ polls }: State): Promise<void> {
    const disk = this.#isRefused && polls.size > 0 ? 'full' : 'well';
    if (disk === this.#told) return;
    this.#told = disk;
    await this.#listener.disk(disk);
  }

  /** The alarm also stands behind what is in flight: the worker may be killed before the answer. */
  async #setAlarm({ account, polls }: State, now: number): Promise<void> {
    const next = nextDue(polls.values());
    await this.#alarm.arm(next === null ? null : askableAt(account, Math.max(next, now)), now);
  }

  #setTimer(account: Account, next: number | null, now: number): void {
    clearTimeout(this.#timer);
    const room = this.#exchanges.room(account, now);
    if (next === null || room === null) return;
    const wait = Math.max(next, room.at) - now;
    if (wait <= AWAKE_MS) this.#timer = setTimeout(() => void this.wake(), Math.max(0, wait));
  }
}
