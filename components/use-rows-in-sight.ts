import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TaskKey } from '../lib/core/task.ts';
import {
  FIRST_RANGE,
  nextRange,
  ROW_HEIGHT,
  rowsInSight,
  type HeightOf,
  type RowsInSight,
} from './rows-in-sight.ts';
import { useFocusedRow } from './use-focused-row.ts';
import { usePainted } from './use-painted.ts';

/** What rows take, in px, by their keys. */
type Heights = ReadonlyMap<string, number>;

/**
 * The rows of a long list that must be in the document, so that a list of ten thousand costs what a
 * short one costs. The row that is open and the one with the focus stay, wherever they are. What a row
 * takes is measured while it is there; of others most rows' height is taken, and the browser's scroll
 * anchoring evens out the difference.
 */
export function useRowsInSight(
  keys: readonly TaskKey[],
  count: number,
  openKey: TaskKey | null,
): RowsInSight & { readonly list: RefObject<HTMLUListElement | null> } {
  const list = useRef<HTMLUListElement>(null);
  const [heights, setHeights] = useState<Heights>(new Map());
  const [range, setRange] = useState(FIRST_RANGE);
  const isPainted = usePainted();
  const focusedKey = useFocusedRow(list);
  const heightOf: HeightOf = useCallback(
    (key) => (key && heights.get(key)) ?? ROW_HEIGHT,
    [heights],
  );
  const shown = useMemo(
    () => rowsInSight(keys, count, heightOf, range, [openKey, focusedKey]),
    [keys, count, heightOf, range, openKey, focusedKey],
  );

  useEffect(() => {
    const element = list.current;
    // What is beyond the first rows can wait.
    if (element === null || !isPainted) return undefined;
    const look = (): void => {
      const { scrollTop, clientHeight } = element;
      // Without a height it is not laid out: in a background tab, or in a test.
      if (clientHeight === 0) return;
      setHeights((before) => withHeights(before, element));
      setRange((before) => nextRange(before, keys, heightOf, scrollTop, scrollTop + clientHeight));
    };
    // Calls at once, and whenever the list or a row in it changes its size.
    const resizing = new ResizeObserver(look);
    for (const each of [element, ...element.children]) resizing.observe(each);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resizing.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [isPainted, keys, heightOf, shown]);
  return { ...shown, list };
}

/** The heights with those of the rows in the document, but for rows that are not read yet. */
function withHeights(before: Heights, list: HTMLElement): Heights {
  const rows = [...list.querySelectorAll<HTMLElement>(':scope > [data-key]:not([aria-busy])')];
  const changed = rows
    .map((row) => [row.dataset['key'] ?? '', row.getBoundingClientRect().height] as const)
    .filter(([key, height]) => before.get(key) !== height);
  return changed.length === 0 ? before : new Map([...before, ...changed]);
}
