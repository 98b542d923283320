import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The key of the list's row that has the focus; null while none has. */
export function useFocusedRow(list: RefObject<HTMLElement | null>): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const element = list.current;
    const enter = ({ target }: FocusEvent): void => setKey(keyOfRow(target));
    const leave = ({ target, relatedTarget }: FocusEvent): void => {
      // When the whole window loses the focus, it comes back to the same place.
      const isWindow = relatedTarget === null && element?.ownerDocument.activeElement === target;
      // The row that it goes to is told of now: it must not leave the document before it gets there.
      if (!isWindow) setKey(keyOfRow(relatedTarget));
    };
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
    };
  }, [list]);
  return key;
}

function keyOfRow(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
}
