import type { Entry } from './task-index.ts';
import type { TaskKey, TaskStatus } from './task.ts';

/** The one action that can be taken back, until the next one; removed records are kept for it. */
export type Undo =
  | { readonly action: 'added'; readonly token: string; readonly keys: readonly TaskKey[] }
  | {
      readonly action: 'removed';
      readonly token: string;
      readonly entries: readonly Entry[];
      /** The account's open clock at that moment: it stands still for a removed task. */
      readonly openTime: number;
    };

/** The tasks whose records are kept for an undo, and go when it is replaced. */
export function keptKeys(undo: Undo | null): readonly TaskKey[] {
  return undo?.action === 'removed' ? undo.entries.map(([key]) => key) : [];
}

/** The budget's hour, in ms: who is pasted again within it was counted already. */
const REMEMBERED_MS = 60 * 60_000;

/**
 * Before when a task that was forgotten must not be asked for, in ms since the epoch: an id that is
 * removed and pasted again still waits for its 5 s, and is no new captcha.
 */
export type Floors = Readonly<Record<TaskKey, number>>;

/** The floors that still matter at this time. */
export function liveFloors(floors: Floors, now: number): Floors {
  const entries = Object.entries(floors);
  const live = entries.filter(([, floorAt]) => floorAt > now - REMEMBERED_MS);
  return live.length === entries.length ? floors : Object.fromEntries(live);
}

/** The floors but for those of tasks that are followed again: their polls hold them now. */
export function withoutFloors(floors: Floors, keys: ReadonlySet<string>): Floors {
  return Object.fromEntries(Object.entries(floors).filter(([key]) => !keys.has(key)));
}

/** Whether a removed task's record is kept, and the task still processing. */
export function isKept(undo: Undo | null, key: TaskKey): boolean {
  if (undo?.action !== 'removed') return false;
  return undo.entries.some(([removed, status]) => removed === key && status === 'processing');
}

/** The undo with what became of removed tasks since. */
export function withStatuses(
  undo: Undo | null,
  statuses: ReadonlyMap<TaskKey, TaskStatus>,
): Undo | null {
  if (undo?.action !== 'removed' || !undo.entries.some(([key]) => statuses.has(key))) return undo;
  const entries = undo.entries.map(([key, status, event]): Entry => [
    key,
    statuses.get(key) ?? status,
    event,
  ]);
  return { ...undo, entries };
}
