import type { TaskKey } from '../lib/core/task.ts';

/**
 * What a row takes that was never in the document, in px: the height of most rows. A mean of those that
 * were would move all others with each one measured.
 */
export const ROW_HEIGHT = 76;

/** A row that is in the document. */
export type PlacedRow = {
  readonly key: TaskKey;
  /** Its place among all rows, from 0. */
  readonly index: number;
  /** The room in px left above it for the rows before it that are not in the document. */
  readonly gap: number;
};

/** The rows of a list that are in the document; `rest` is the room in px for those below the last. */
export type RowsInSight = { readonly rows: readonly PlacedRow[]; readonly rest: number };

/** A span of a list, in px from its top. */
export type Span = { readonly top: number; readonly bottom: number };

/**
 * The rows that reach into a span of the list, and the pinned ones wherever they are. The list has
 * `count` rows, of which only the first may be known: they are the `keys`.
 */
export function rowsInSight(
  keys: readonly TaskKey[],
  count: number,
  heightOf: (key: TaskKey | undefined) => number,
  { top, bottom }: Span,
  isPinned: (key: TaskKey) => boolean,
): RowsInSight {
  const rows: PlacedRow[] = [];
  let y = 0;
  let filledTo = 0;
  for (const [index, key] of keys.entries()) {
    const next = y + heightOf(key);
    if ((next > top && y < bottom) || isPinned(key)) {
      rows.push({ key, index, gap: y - filledTo });
      filledTo = next;
    }
    y = next;
  }
  const unknown = Math.max(0, count - keys.length) * heightOf(undefined);
  return { rows, rest: y + unknown - filledTo };
}
