import type { PlacedRow } from './rows-in-sight.ts';

/** Where a row stands in a list of `count` rows, of which few are in the document. */
export type Place = PlacedRow & { readonly count: number };

/** The attributes of a row that say where it stands, to who sees it and to who hears it. */
export function placeAttributes({ key, index, gap, count }: Place) {
  return {
    'data-key': key,
    'aria-posinset': index + 1,
    'aria-setsize': count,
    style: { marginTop: `${gap}px` },
  };
}
