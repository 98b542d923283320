import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TaskKey } from '../lib/core/task.ts';
import { ROW_HEIGHT, rowsInSight, type RowsInSight, type Span } from './rows-in-sight.ts';

/** What is shown before the list was laid out, in px: as much as the highest popup has room for. */
const AT_FIRST: Span = { top: 0, bottom: 600 };

/** So many px on both sides of what is in sight are kept ready. */
const MARGIN = 600;

/** A span that moved by less, in px, needs no other rows: there are enough on both sides. */
const STEP = 200;

/**
 * The rows of a long list that must be in the document, so that a list of ten thousand costs what a
 * short one costs. The row that is open and the one with the focus stay, wherever they are. What a row
 * takes is measured while it is there; of others most rows' height is taken, and the browser's
 * scroll anchoring evens out the difference.
 */
export function useRowsInSight(
  keys: readonly TaskKey[],
  count: number,
  openKey: TaskKey | null,
): RowsInSight & { readonly list: RefObject<HTMLUListElement | null> } {
  const list = useRef<HTMLUListElement>(null);
  const heights = useRef(new Map<TaskKey, number>());
  const [span, setSpan] = useState(AT_FIRST);
  const focusedKey = useFocusedKey(list);
  const heightOf = (key: TaskKey | undefined) => (key && heights.current.get(key)) ?? ROW_HEIGHT;
  const isPinned = (key: TaskKey) => key === openKey || key === focusedKey;
  const shown = rowsInSight(keys, count, heightOf, span, isPinned);

  useEffect(() => {
    for (const [key, height] of heightsIn(list.current, shown)) heights.current.set(key, height);
  });
  useEffect(() => {
    const element = list.current;
    const look = (): void => setSpan((before) => nextSpan(before, element));
    // Only now, after the first rows were painted: those beyond them can wait.
    look();
    element?.addEventListener('scroll', look, { passive: true });
    globalThis.addEventListener('resize', look);
    return () => {
      element?.removeEventListener('scroll', look);
      globalThis.removeEventListener('resize', look);
    };
  }, [count]);
  return { ...shown, list };
}

/** The key of the row that has the focus. */
function useFocusedKey(list: RefObject<HTMLElement | null>): string | undefined {
  const [key, setKey] = useState<string>();
  useEffect(() => {
    const element = list.current;
    const heard = ({ type, target }: FocusEvent): void =>
      setKey(type === 'focusin' && target instanceof Element ? keyOfRow(target) : undefined);
    element?.addEventListener('focusin', heard);
    element?.addEventListener('focusout', heard);
    return () => {
      element?.removeEventListener('focusin', heard);
      element?.removeEventListener('focusout', heard);
    };
  }, [list]);
  return key;
}

function keyOfRow(inside: Element): string | undefined {
  return inside.closest<HTMLElement>('[data-key]')?.dataset['key'];
}

function nextSpan(before: Span, list: HTMLElement | null): Span {
  // Without a height it is not laid out: in a background tab, or in a test.
  if (list === null || list.clientHeight === 0) return before;
  const top = list.scrollTop - MARGIN;
  const bottom = list.scrollTop + list.clientHeight + MARGIN;
  const isNear = Math.abs(top - before.top) < STEP && Math.abs(bottom - before.bottom) < STEP;
  return isNear ? before : { top, bottom };
}

/** What the rows take that are in the document now, but for those that are not read or laid out. */
function heightsIn(list: HTMLElement | null, { rows }: RowsInSight) {
  const elements = [...(list?.children ?? [])];
  return rows
    .map(({ key }, i) => [key, heightOfRow(elements[i])] as const)
    .filter(([, height]) => height > 0);
}

function heightOfRow(row: Element | undefined): number {
  return row === undefined || row.ariaBusy === 'true' ? 0 : row.getBoundingClientRect().height;
}
