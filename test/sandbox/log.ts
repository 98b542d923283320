import type { Method } from './call.ts';
import type { BlockRule } from './blocks.ts';

/** One request as the sandbox saw it. The key itself is never kept. */
export interface LogEntry {
  /** When the request's head had arrived, in ms of the sandbox's clock. */
  readonly at: number;
  readonly version: 'v1' | 'v2';
  readonly method: Method;
  /** The host the client meant to reach, with the port if it is not the usual one. */
  readonly host: string;
  readonly taskId: string | undefined;
  /** Undefined: no status was sent (yet). */
  readonly status: number | undefined;
  /** `processing`, `ready`, an error code, `fault <kind>`, …; `unanswered` until it is known. */
  readonly outcome: string;
  readonly key: 'right' | 'wrong' | 'missing';
  /** The rule that this request broke, whether or not the rule is switched on. */
  readonly brokenRule: BlockRule | undefined;
}

/** The requests in the order of their arrival. */
export class RequestLog {
  #entries: LogEntry[] = [];

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** Notes an arrival and answers how to add to the note what becomes known later. */
  open(entry: LogEntry): (known: Partial<LogEntry>) => void {
    const entries = this.#entries;
    const index = entries.push(entry) - 1;
    let current = entry;
    return (known) => {
      current = { ...current, ...known };
      entries[index] = current;
    };
  }

  clear(): void {
    this.#entries = [];
  }
}

/** The shortest time between two arrivals for one task. */
export interface Gap {
  readonly taskId: string;
  readonly ms: number;
}

/**
 * Per task, the shortest time in ms between the arrivals of two getTaskResult requests of API v2,
 * shortest first; tasks asked once are left out. For the promise of 5 s between two requests.
 */
export function shortestGaps(log: readonly LogEntry[]): readonly Gap[] {
  const lastAt = new Map<string, number>();
  const gaps = new Map<string, number>();
  for (const { at, version, method, taskId } of log) {
    if (version !== 'v2' || method !== 'getTaskResult' || taskId === undefined) continue;
    const last = lastAt.get(taskId);
    if (last !== undefined) gaps.set(taskId, Math.min(at - last, gaps.get(taskId) ?? Infinity));
    lastAt.set(taskId, at);
  }
  return [...gaps]
    .map(([taskId, ms]) => ({ taskId, ms }))
    .toSorted((one, other) => one.ms - other.ms);
}

/** The shortest of all, or undefined when no task was asked twice. */
export function shortestGap(log: readonly LogEntry[]): Gap | undefined {
  return shortestGaps(log)[0];
}
