import type { ImportedTask } from './command.ts';
import { MOST_IDS } from './paste.ts';
import type { Entry } from './task-index.ts';
import { keyOf, newestEventAt, type TaskKey } from './task.ts';

/** Why one entry of an export is not imported. */
export type SkipReason = 'no-task' | 'twice' | 'too-large' | 'too-many';

/** An entry that is not imported: its place in the file from 1 on, and its id where it has one. */
export type Skipped = {
  readonly reason: SkipReason;
  readonly place: number;
  readonly id: string | null;
};

/** What an import would do: nothing for what would go over the history limit. */
export type ImportPlan =
  | {
      readonly kind: 'plan';
      /** In the order of time, the oldest first. */
      readonly tasks: readonly ImportedTask[];
      /** How many are followed already. */
      readonly known: number;
      readonly skipped: readonly Skipped[];
    }
  | { readonly kind: 'over-limit'; readonly limit: number; readonly finished: number };

/**
 * The most characters that a task's record may have: Chrome hands out at most 25 MB at once, and a
 * character takes up to three bytes. A larger one could be stored, but never read again.
 */
const LARGEST_TASK = 8_000_000;

/**
 * What to do with the entries of an export, null for those that are no tasks, beside what is followed.
 * Finished tasks count against the history limit; of those still processing a paste's number is taken,
 * the newest, lest a file fill the budget by itself.
 */
export function planImport(
  entries: readonly (ImportedTask | null)[],
  followed: readonly Entry[],
  limit: number,
): ImportPlan {
  const { taken, known, skipped } = sorted(entries, new Set(followed.map(([key]) => key)));
  const tasks = taken.map(({ imported }) => imported);
  const isFinished = ([, status]: Entry) => status !== 'processing';
  const fresh = tasks.filter(({ task }) => task.state.status !== 'processing').length;
  const finished = followed.filter(isFinished).length + fresh;
  if (fresh > 0 && finished > limit) return { kind: 'over-limit', limit, finished };
  return { kind: 'plan', tasks, known, skipped };
}

type Placed = { readonly imported: ImportedTask; readonly place: number };

function sorted(entries: readonly (ImportedTask | null)[], followed: ReadonlySet<TaskKey>) {
  const first = new Map<TaskKey, Placed>();
  const skipped: Skipped[] = [];
  for (const [i, imported] of entries.entries()) {
    const place = i + 1;
    const reason = flaw(imported, first);
    if (imported !== null && reason === null) first.set(keyOf(imported.task), { imported, place });
    else skipped.push({ reason: reason ?? 'no-task', place, id: imported?.task.id ?? null });
  }
  const fresh = [...first].filter(([key]) => !followed.has(key)).map(([, placed]) => placed);
  const { taken, left } = inTurn(fresh);
  const tooMany = left.map(({ imported, place }): Skipped => {
    return { reason: 'too-many', place, id: imported.task.id };
  });
  return { taken, known: first.size - fresh.length, skipped: [...skipped, ...tooMany] };
}

function flaw(
  imported: ImportedTask | null,
  first: ReadonlyMap<TaskKey, Placed>,
): SkipReason | null {
  if (imported === null) return 'no-task';
  if (first.has(keyOf(imported.task))) return 'twice';
  return sizeOf(imported) > LARGEST_TASK ? 'too-large' : null;
}

/** The oldest first. An export lists the newest first, also among those of the same moment. */
function inTurn(fresh: readonly Placed[]) {
  const taken = fresh
    .toReversed()
    .toSorted((a, b) => newestEventAt(a.imported.task) - newestEventAt(b.imported.task));
  const processing = taken.filter(({ imported }) => imported.task.state.status === 'processing');
  const left = new Set(processing.slice(0, -MOST_IDS));
  return { taken: taken.filter((each) => !left.has(each)), left: [...left].toReversed() };
}

/** The parts in which tasks are sent: a part is stored at once, and no message should be large. */
export function batches(tasks: readonly ImportedTask[]): readonly (readonly ImportedTask[])[] {
  const all: ImportedTask[][] = [];
  let size = Infinity;
  for (const task of tasks) {
    const last = all.at(-1);
    const more = sizeOf(task);
    if (last === undefined || last.length >= MOST_IN_BATCH || size + more > LARGEST_BATCH) {
      all.push([task]);
      size = more;
    } else {
      last.push(task);
      size += more;
    }
  }
  return all;
}

/** In tasks, and in characters: a browser stores that in some tens of ms. */
const MOST_IN_BATCH = 100;
const LARGEST_BATCH = 1_000_000;

/** The characters that a task takes as JSON. */
function sizeOf(imported: ImportedTask): number {
  return JSON.stringify(imported).length;
}
