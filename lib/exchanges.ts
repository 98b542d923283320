import type { Api } from './api.ts';
import type { Account } from './core/account.ts';
import type { Credential } from './core/client-key.ts';
import { MOST_IN_FLIGHT, roomFor, type Answered, type Room } from './core/round.ts';
import { idOf, type TaskKey } from './core/task.ts';

/** Answers that come within this time of each other, in ms, are handed on together. */
const GATHER_MS = 100;

/**
 * How many answers it takes to know the fastest: the first on each connection had to make it, and may
 * all have been held up by a worker that was starting.
 */
const UNTIL_KNOWN = 2 * MOST_IN_FLIGHT;

/** What to ask for: the task, what to ask with, the account's open clock (ms) at this moment. */
export type Question = {
  readonly key: TaskKey;
  readonly credential: Credential;
  readonly openTime: number;
};

/** An answered request. Whether its key is still the account's is not known here. */
export type Asked = Question & Omit<Answered, 'isOwn'>;

/** The requests under way. */
export class Exchanges {
  readonly #onAnswers: (answers: readonly Asked[]) => Promise<void>;
  readonly #api: Api;
  readonly #inFlight = new Set<TaskKey>();
  #answers: Asked[] = [];
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #fastest = Infinity;
  #heard = 0;

  /**
   * `onAnswers` takes answers in. It must queue its change of the store before it waits for anything,
   * since from then on the tasks count as answered.
   */
  constructor(api: Api, onAnswers: (answers: readonly Asked[]) => Promise<void>) {
    this.#api = api;
    this.#onAnswers = onAnswers;
  }

  /** The tasks that were asked for and not answered yet. */
  get inFlight(): ReadonlySet<TaskKey> {
    return this.#inFlight;
  }

  /** What the account and the ceilings leave room for; null while only an answer can make room. */
  room(account: Account, now: number): Room | null {
    // An answer that was not handed on yet may say that nothing more is to be asked.
    const unheard = this.#api.inFlight + this.#answers.length;
    return roomFor(account, now, unheard, this.#api.recent(now));
  }

  /** Asks for a task. */
  async ask(question: Question): Promise<void> {
    const { key, credential } = question;
    this.#inFlight.add(key);
    const { outcome, timing } = await this.#api.getTaskResult(credential, idOf(key));
    const exchange = { ...timing, detour: this.#detour(timing.answeredAt - timing.sentAt) };
    this.#answers.push({ ...question, outcome, exchange });
    this.#gather();
  }

  /** What a request took beyond the fastest one; all of it as long as that is not known. */
  #detour(took: number): number {
    this.#heard += 1;
    const detour = this.#heard > UNTIL_KNOWN ? Math.max(0, took - this.#fastest) : took;
    this.#fastest = Math.min(took, this.#fastest);
    return detour;
  }

  /** Hands answers on at once when no other is awaited, else soon: a slow one must not hold them up. */
  #gather(): void {
    if (this.#answers.length === this.#inFlight.size) this.#handOn();
    else this.#gathering ??= setTimeout(() => this.#handOn(), GATHER_MS);
  }

  #handOn(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    const answers = this.#answers;
    this.#answers = [];
    void this.#onAnswers(answers);
    for (const { key } of answers) this.#inFlight.delete(key);
  }
}
