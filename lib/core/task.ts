import { FIRST_SERVICE, isServiceId, type ServiceId } from './service.ts';

/** Names one task everywhere: its service and its id, since two services may use the same id. */
export type TaskKey = `${ServiceId}:${string}`;

export type TaskStatus = 'processing' | 'ready' | 'failed' | 'stalled';

/** Why the service ended a task: its own words, and the number and code it gave, where it gave any. */
export type Failure = {
  readonly code: string | null;
  readonly number: number | null;
  readonly description: string | null;
};

/** `at` is when this extension learned of the state, in ms since the epoch. */
export type TaskState =
  | { readonly status: 'processing' }
  /** `raw` is the service's whole answer as it came: what is shown is read from it each time. */
  | {
      readonly status: 'ready';
      readonly at: number;
      readonly raw: string;
      /** Whether the solution was taken out of it, as the user's settings want it. */
      readonly isForgotten?: boolean | undefined;
    }
  | {
      readonly status: 'failed';
      readonly at: number;
      readonly failure: Failure;
      readonly raw: string;
    }
  | {
      readonly status: 'stalled';
      readonly at: number;
      /** How long it could be asked for till then, in ms; absent where that is not known. */
      readonly waited?: number | undefined;
      /** Whether its record was damaged, so that what became of it is not known. */
      readonly isDamaged?: boolean | undefined;
    };

/** Whether a task was solved well, as its owner reports it. */
export type Verdict = 'correct' | 'incorrect';

/** A report that the service has answered: with a `failure` where it did not take it. */
export type Report = {
  readonly verdict: Verdict;
  readonly at: number;
  readonly failure: Failure | null;
};

/** The longest label, in characters. */
export const LONGEST_LABEL = 100;

/** A followed task. When it is asked for next is its `Poll`, which changes far more often. */
export type Task = {
  readonly service: ServiceId;
  /** Digits without leading zeros, 1 to 2^53 − 1 (facts: 11 digits seen, 13 elsewhere), or a UUID. */
  readonly id: string;
  readonly addedAt: number;
  /** The user's own name for it; empty for none. */
  readonly label: string;
  readonly report: Report | null;
  readonly state: TaskState;
};

/** The key of a task of a service. */
export function taskKey(service: ServiceId, id: string): TaskKey {
  return `${service}:${id}`;
}

/** The key of this task. */
export function keyOf({ service, id }: Task): TaskKey {
  return taskKey(service, id);
}

/** The id inside a key, or the id itself: it holds no colon, as the address of a service may. */
export function idOf(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

/** The service inside a key. */
export function serviceIn(key: TaskKey): ServiceId {
  const service = key.slice(0, key.lastIndexOf(':'));
  return isServiceId(service) ? service : FIRST_SERVICE;
}

/** Whether a key is that of a task of a service. */
export function isOf(service: ServiceId, key: TaskKey): boolean {
  return key === taskKey(service, idOf(key));
}

/** A task as it is when it is added. */
export function newTask(key: TaskKey, addedAt: number): Task {
  const state = { status: 'processing' } as const;
  return { service: serviceIn(key), id: idOf(key), addedAt, label: '', report: null, state };
}

/** The task in another state. */
export function inState(task: Task, state: TaskState): Task {
  return { ...task, state };
}

/** The task with another label. */
export function labelled(task: Task, label: string): Task {
  return { ...task, label };
}

/** When its newest event happened (added, ready, failed, stalled), in ms since the epoch. */
export function newestEventAt({ addedAt, state }: Task): number {
  return 'at' in state ? state.at : addedAt;
}

/** Whether the text is a task id as 2Captcha counts them: a whole number from 1 to 2^53 − 1. */
export function isTaskNumber(text: string): boolean {
  return /^[1-9]\d{0,15}$/.test(text) && Number(text) <= Number.MAX_SAFE_INTEGER;
}

/** Whether the text is a task id of any service: some use UUIDs (API facts). */
export function isTaskId(text: string): boolean {
  return isTaskNumber(text) || /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
