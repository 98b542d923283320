import { Account, type Condition } from './account.ts';
import { Blocks, type BlockRule } from './blocks.ts';
import { Faults, type FaultRule } from './faults.ts';
import { RequestLog, type LogEntry } from './log.ts';
import type { NewTask, NewTaskEnd, Task } from './task.ts';
import { taskEnd, Tasks, type SolveTime } from './tasks.ts';

/** What a sandbox starts with, and returns to on reset. */
export interface ServiceOptions {
  /** Default: 32 hexadecimal digits, made up. */
  readonly clientKey?: string;
  /** A decimal. Default: `10`. */
  readonly balance?: string;
  /** Default: each example's own time. */
  readonly solveMs?: SolveTime;
  /** The block rules that are switched on. Default: none. */
  readonly blockRules?: readonly BlockRule[];
  /** The clock, in ms since 1970. Default: Date.now. */
  readonly now?: () => number;
}

/** The key of a sandbox that was not given another. */
const DEFAULT_CLIENT_KEY = '5a4db0c5e11d4a1f8c3b2a9076f5e4d3';

/** The stand-in's whole state, and what a test may do to it. The control API does the same. */
export class Service {
  readonly now: () => number;
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly blocks: Blocks;
  readonly #options: ServiceOptions;
  #tasks = new Tasks();
  #account: Account;
  #solveMs: SolveTime | undefined;

  constructor(options: ServiceOptions = {}) {
    this.#options = options;
    this.now = options.now ?? Date.now;
    this.blocks = new Blocks(options.blockRules ?? []);
    this.#account = newAccount(options);
    this.#solveMs = options.solveMs;
  }

  get log(): readonly LogEntry[] {
    return this.requests.entries;
  }

  get account(): Account {
    return this.#account;
  }

  get tasks(): Tasks {
    return this.#tasks;
  }

  /** What is left on the account, as a decimal. */
  get balance(): string {
    return this.#account.balance(this.#tasks.spent(this.now()));
  }

  set balance(balance: string) {
    this.#account.setBalance(balance, this.#tasks.spent(this.now()));
  }

  /** Adds a task as if the account's own script had sent it, and answers its id. */
  addTask(wanted: NewTask = {}): string {
    this.blocks.count('sent', this.now());
    return this.#tasks.add(wanted, this.now(), this.#solveMs).id;
  }

  /** Ends a task at once, as it was to end or otherwise. Throws when there is no such task. */
  endTask(id: string, end?: NewTaskEnd): void {
    const task = this.#tasks.find(id);
    if (!task) throw new Error(`There is no task ${id}`);
    const changed: Task = { ...task, endsAt: this.now() };
    this.#tasks.replace(end ? { ...changed, end: taskEnd(end, task.type) } : changed);
  }

  addFault(rule: FaultRule): void {
    this.faults.add(rule);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  setCondition(condition: Condition): void {
    this.#account.condition = condition;
  }

  /** The time that tasks added from now on take; undefined: each example's own. */
  setSolveMs(solveMs: SolveTime | undefined): void {
    this.#solveMs = solveMs;
  }

  setBlockRules(rules: readonly BlockRule[]): void {
    this.blocks.switchOn(rules);
  }

  /** Everything as it was at the start. */
  reset(): void {
    this.#tasks = new Tasks();
    this.#account = newAccount(this.#options);
    this.#solveMs = this.#options.solveMs;
    this.faults.clear();
    this.requests.clear();
    this.blocks.switchOn(this.#options.blockRules ?? []);
    this.blocks.reset();
  }
}

function newAccount({ clientKey = DEFAULT_CLIENT_KEY, balance = '10' }: ServiceOptions): Account {
  return new Account(clientKey, balance);
}
