import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Names the element that the focus goes to, while the leaving one is still in its place. */
type HeirOf = (leaving: HTMLElement) => Element | null | undefined;

/**
 * A ref for an element that leaves the page by what its user does. The focus in it goes to its heir:
 * browsers would leave it nowhere, some of them without a `focusout`, and who works by keyboard
 * would start again from the top. `heirOf` must be the same function at each render.
 */
export function useHeir<E extends HTMLElement>(heirOf: HeirOf): RefObject<E | null> {
  const leaving = useRef<E>(null);
  // A layout effect, since these end before the element is taken out.
  useLayoutEffect(
    () => () => {
      const element = leaving.current;
      if (!element?.contains(element.ownerDocument.activeElement)) return;
      const heir = heirOf(element);
      if (heir instanceof HTMLElement) heir.focus();
    },
    [heirOf],
  );
  return leaving;
}

/** The first field of the page: where its user begins. */
export function firstField({ ownerDocument }: HTMLElement): Element | null {
  return ownerDocument.querySelector('input:enabled, textarea:enabled');
}

/** Where the page is about the key, if it is on that: the field for it, or the heading while there is none. */
export function keyPlace(leaving: HTMLElement): Element | null {
  const { ownerDocument } = leaving;
  return ownerDocument.querySelector('#api-key') ?? ownerDocument.querySelector('#account');
}

/** The button of a task's row that opens its details: nothing is lost when it is pressed by mistake. */
export function detailsButton(row: Element | null | undefined): Element | null | undefined {
  return row?.querySelector('[aria-expanded]');
}

/** The button that opened the details which an element stands in, wherever these are shown. */
export function ownDetailsButton(inside: HTMLElement): Element | null | undefined {
  const id = inside.closest('.details')?.id;
  return inside.ownerDocument.querySelector(`[aria-controls="${id}"]`);
}
