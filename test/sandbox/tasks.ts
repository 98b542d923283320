import { findExample } from './catalog.ts';
import { parseMoney, type Money } from './money.ts';
import type { NewTask, NewTaskEnd, Task, TaskEnd } from './task.ts';

/** The first id: 11 digits, more than 2^31, as the service's ids are today. */
const FIRST_ID = 74_372_499_131;
const DEFAULT_TYPE = 'TurnstileTaskProxyless';
const UNKNOWN_TYPE = { solution: { token: 'sandbox' }, price: '0.00299', solveMs: 1000 };

/** How long workers take: ms for every type, or a function from a type to ms. */
export type SolveTime = number | ((type: string) => number);

/** Every task of the sandbox, whoever owns it. */
export class Tasks {
  readonly #byId = new Map<string, Task>();
  #nextId = FIRST_ID;

  /** Adds a task created at `now` (ms). Throws when its id is taken: that is a mistake in a test. */
  add(wanted: NewTask, now: number, solveTime: SolveTime | undefined): Task {
    const type = wanted.type ?? DEFAULT_TYPE;
    const example = findExample(type, wanted.parameters ?? {}) ?? UNKNOWN_TYPE;
    const id = wanted.id ?? this.#takeId();
    if (this.#byId.has(id)) throw new Error(`There is a task ${id} already`);
    const usual = typeof solveTime === 'function' ? solveTime(type) : solveTime;
    const solveMs = wanted.solveMs ?? usual ?? example.solveMs;
    const task: Task = {
      id,
      type,
      owner: wanted.owner ?? 'account',
      createdAt: now,
      endsAt: solveMs === 'never' ? Infinity : now + solveMs,
      end: taskEnd(wanted.end ?? { kind: 'solved' }, type, wanted.parameters),
      report: 'none',
    };
    this.#byId.set(id, task);
    return task;
  }

  find(id: string): Task | undefined {
    return this.#byId.get(id);
  }

  /** Puts a changed task in the place of the one with its id. */
  replace(task: Task): void {
    this.#byId.set(task.id, task);
  }

  all(): readonly Task[] {
    return [...this.#byId.values()];
  }

  /** What the account's tasks solved until `now` (ms) have cost. */
  spent(now: number): Money {
    let sum = 0n;
    for (const { owner, endsAt, end } of this.#byId.values()) {
      if (owner === 'account' && endsAt <= now && end.kind === 'solved') sum += end.cost;
    }
    return sum;
  }

  #takeId(): string {
    while (this.#byId.has(String(this.#nextId))) this.#nextId += 1;
    const id = String(this.#nextId);
    this.#nextId += 1;
    return id;
  }
}

/** The end that is asked for, with the example's solution and price where none is given. */
export function taskEnd(
  wanted: NewTaskEnd,
  type: string,
  parameters: NewTask['parameters'] = {},
): TaskEnd {
  if (wanted.kind !== 'solved') return wanted;
  const example = findExample(type, parameters) ?? UNKNOWN_TYPE;
  return {
    kind: 'solved',
    solution: wanted.solution === undefined ? example.solution : wanted.solution,
    cost: parseMoney(wanted.cost ?? example.price),
  };
}
