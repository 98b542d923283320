import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A ref for the field that the focus goes to, once it `isWanted`, when a page opens. */
export function useInitialFocus<E extends HTMLElement>(isWanted: boolean): RefObject<E | null> {
  const field = useRef<E>(null);
  useEffect(() => {
    const element = field.current;
    if (!isWanted || element === null) return undefined;
    element.focus();
    // Firefox drops the focus of a popup that it is still putting into its panel.
    const { ownerDocument } = element;
    const refocus = (): void => {
      if (ownerDocument.activeElement === ownerDocument.body) element.focus();
    };
    ownerDocument.defaultView?.addEventListener('focus', refocus);
    return () => ownerDocument.defaultView?.removeEventListener('focus', refocus);
  }, [isWanted]);
  return field;
}
