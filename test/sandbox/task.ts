import type { Json, JsonObject } from './json.ts';
import type { Money } from './money.ts';

/** How a task ends, once its time has come. */
export type TaskEnd =
  | { readonly kind: 'solved'; readonly solution: Json; readonly cost: Money }
  | { readonly kind: 'failed'; readonly code: string }
  /** The whole answer of getTaskResult, given as it is: for shapes that other services send. */
  | { readonly kind: 'verbatim'; readonly answer: Json };

/** Whose task it is: a stranger's id is unknown to the sandbox's own account. */
type Owner = 'account' | 'stranger';

/** A task in the sandbox. Times are in ms of the sandbox's clock. */
export interface Task {
  /** 1 to 16 digits. */
  readonly id: string;
  readonly type: string;
  readonly owner: Owner;
  readonly createdAt: number;
  /** Infinity: never. */
  readonly endsAt: number;
  readonly end: TaskEnd;
  readonly report: 'none' | 'correct' | 'incorrect';
}

/** What a test or the control API asks for; everything left out gets a lifelike value. */
export interface NewTask {
  /** Default: the next free one of the deterministic row. */
  readonly id?: string;
  /** Default: `TurnstileTaskProxyless`. */
  readonly type?: string;
  /** The task's own parameters: they choose among several examples of one type. */
  readonly parameters?: JsonObject;
  /** From creation to the end, in ms. Default: the sandbox's setting, else the example's own. */
  readonly solveMs?: number | 'never';
  readonly end?: NewTaskEnd;
  readonly owner?: Owner;
}

/** How a new task is to end. Default: solved, with the example of its type. */
export type NewTaskEnd =
  | {
      readonly kind: 'solved';
      readonly solution?: Json;
      /** A decimal such as `0.00299`. */
      readonly cost?: string;
    }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'verbatim'; readonly answer: Json };
