import type { Entry, TaskIndex } from './task-index.ts';

/**
 * How many events a chunk spans. An event rewrites the chunk that its task leaves, the newest chunk
 * and the head, some 6 kB with this number, however many tasks are followed.
 */
const SPAN = 64;

/** The entries of an index by the number of their chunk, the newest chunk first. */
export type Chunks = ReadonlyMap<number, readonly Entry[]>;

/** What is stored of an index beside its chunks. */
export type IndexHead = {
  readonly events: number;
  /** The chunks that hold entries, the newest first, and how many each. */
  readonly chunks: readonly (readonly [chunk: number, entries: number])[];
};

/** The index in its stored parts. Entries never change their chunk but by a new event. */
export function chunksOf({ entries }: TaskIndex): Chunks {
  return Map.groupBy(entries, ([, , event]) => Math.floor(event / SPAN));
}

/** The head of an index with these chunks. */
export function headOf({ events }: TaskIndex, chunks: Chunks): IndexHead {
  return { events, chunks: [...chunks].map(([chunk, { length }]) => [chunk, length] as const) };
}

/** The chunks that differ between two readings of the index, and those that hold nothing any more. */
export function changedChunks(
  before: Chunks,
  after: Chunks,
): { readonly written: Chunks; readonly emptied: readonly number[] } {
  const isSame = (chunk: number, entries: readonly Entry[]) => {
    const old = before.get(chunk);
    return old?.length === entries.length && entries.every((entry, i) => entry === old[i]);
  };
  return {
    written: new Map([...after].filter(([chunk, entries]) => !isSame(chunk, entries))),
    emptied: [...before.keys()].filter((chunk) => !after.has(chunk)),
  };
}

/** The newest chunks that hold at least so many entries together; all where there are not so many. */
export function chunksFor({ chunks }: IndexHead, entries: number): readonly number[] {
  const needed: number[] = [];
  let held = 0;
  for (const [chunk, count] of chunks) {
    if (held >= entries) break;
    needed.push(chunk);
    held += count;
  }
  return needed;
}

/** How many tasks an index holds. */
export function countTasks({ chunks }: IndexHead): number {
  return chunks.reduce((sum, [, count]) => sum + count, 0);
}

/** The index made of its parts; chunks of the head that are missing leave their entries out. */
export function joined({ events, chunks }: IndexHead, parts: Chunks): TaskIndex {
  return { events, entries: chunks.flatMap(([chunk]) => parts.get(chunk) ?? []) };
}

/** Whether the chunks are all that the head says. */
export function isWhole({ chunks }: IndexHead, parts: Chunks): boolean {
  return chunks.every(([chunk, count]) => parts.get(chunk)?.length === count);
}
