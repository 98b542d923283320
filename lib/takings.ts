import { keyEnd, type Credential } from './core/client-key.ts';
import { takeIn, type Answered } from './core/round.ts';
import { inState, type Task, type TaskKey, type TaskState } from './core/task.ts';
import { readRecords } from './damaged.ts';
import type { Asked } from './exchanges.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { WriteRefused } from './write-refused.ts';
import { readCredential } from './vault.ts';

/** Hears of the state that answers led to, once it is stored, and of the task states among it. */
export type OnTaken = (state: State, ended: readonly TaskState[]) => Promise<void>;

/**
 * The answers on their way into storage. The service may give an answer only once: whatever keeps one
 * from being stored, it is kept.
 */
export class Takings {
  readonly #store: Store;
  readonly #onTaken: OnTaken;
  #kept: readonly Asked[] = [];

  constructor(store: Store, onTaken: OnTaken) {
    this.#store = store;
    this.#onTaken = onTaken;
  }

  /** Stores what answers led to. Its change of the store is queued before anything is waited for. */
  async take(answers: readonly Asked[]): Promise<void> {
    try {
      await this.#write(answers);
    } catch (error) {
      this.#kept = [...this.#kept, ...answers];
      if (!(error instanceof WriteRefused)) throw error;
    }
  }

  /** Stores what could not be stored before. Rejects with `WriteRefused` where it still can't be. */
  async retake(): Promise<void> {
    const kept = this.#kept;
    if (kept.length === 0) return;
    await this.#write(kept);
    this.#kept = this.#kept.filter((answer) => !kept.includes(answer));
  }

  async #write(answers: readonly Asked[]): Promise<void> {
    let ended: readonly TaskState[] = [];
    const state = await this.#store.change(async (before) => {
      const current = await readCredential(before.service);
      const { states, ...taken } = takeIn(
        before,
        answers.map((asked) => answered(asked, current, before)),
        before.settings,
      );
      ended = [...states.values()];
      const { tasks, damaged } = await readRecords(before.index, [...states.keys()], Date.now());
      return { ...taken, tasks: inStates(tasks, states), damaged };
    });
    await this.#onTaken(state, ended);
  }
}

/** Of a key that was locked meanwhile the end is left to know it by. */
function answered(
  { credential: { service, key }, ...asked }: Asked,
  current: Credential | null,
  { service: now, account }: State,
): Answered {
  const isSame = account.isLocked ? keyEnd(key) === account.key?.end : key === current?.key;
  return { ...asked, isOwn: isSame && service === now };
}

function inStates(
  tasks: ReadonlyMap<TaskKey, Task>,
  states: ReadonlyMap<TaskKey, TaskState>,
): readonly Task[] {
  return [...states].flatMap(([key, state]) => {
    const task = tasks.get(key);
    return task === undefined ? [] : [inState(task, state)];
  });
}
