import type { TaskKey } from '../lib/core/task.ts';

/**
 * What a row takes that was never in the document, in px: the height of most rows. A mean of those that
 * were would move all others with each one measured.
 */
export const ROW_HEIGHT = 66;

/** So many rows on both sides of those in sight are kept ready. */
const READY = 10;

/** As long as so many of them are left on a side, no other rows are needed. */
const ENOUGH = 4;

/** Rows by their places among all, `to` not included. */
export type Range = { readonly from: number; readonly to: number };

/** What is painted first: as much as the highest popup has room for. */
export const FIRST_RANGE: Range = { from: 0, to: 7 };

/** What a row takes, in px, by its key; of one whose key is not known yet too. */
export type HeightOf = (key: TaskKey | undefined) => number;

/**
 * The rows to have in the document when the list is scrolled from `top` to `bottom` (px). Rows that are
 * there already stay the same ones until the edge comes near: what is measured of them must not decide
 * which they are, or one could go and come for ever.
 */
export function nextRange(
  before: Range,
  keys: readonly TaskKey[],
  heightOf: HeightOf,
  top: number,
  bottom: number,
): Range {
  const { from, to } = inSight(keys, heightOf, top, bottom);
  const isCovered =
    before.from <= Math.max(0, from - ENOUGH) && before.to >= Math.min(keys.length, to + ENOUGH);
  return isCovered ? before : { from: Math.max(0, from - READY), to: to + READY };
}

function inSight(keys: readonly TaskKey[], heightOf: HeightOf, top: number, bottom: number): Range {
  let y = 0;
  let from = 0;
  for (const [index, key] of keys.entries()) {
    if (y >= bottom) return { from, to: index };
    y += heightOf(key);
    if (y <= top) from = index + 1;
  }
  return { from, to: keys.length };
}

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

/**
 * The rows of a range, and beside them the pinned ones and their neighbours, to which the focus may go
 * next. The list has `count` rows, of which only the first may be known: they are the `keys`.
 */
export function rowsInSight(
  keys: readonly TaskKey[],
  count: number,
  heightOf: HeightOf,
  { from, to }: Range,
  pinned: readonly (string | null)[],
): RowsInSight {
  const pins = new Set(
    pinned.map((key) => keys.findIndex((each) => each === key)).filter((index) => index >= 0),
  );
  const isWanted = (index: number) =>
    (index >= from && index < to) || pins.has(index - 1) || pins.has(index) || pins.has(index + 1);
  const rows: PlacedRow[] = [];
  let y = 0;
  let filledTo = 0;
  for (const [index, key] of keys.entries()) {
    const next = y + heightOf(key);
    if (isWanted(index)) {
      rows.push({ key, index, gap: y - filledTo });
      filledTo = next;
    }
    y = next;
  }
  const unknown = Math.max(0, count - keys.length) * heightOf(undefined);
  return { rows, rest: y + unknown - filledTo };
}
