import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The key of the list's row that has the focus; null while none has. */
export function useFocusedRow(list: RefObject<HTMLElement | null>): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const element = list.current;
    const enter = ({ target }: FocusEvent): void => setKey(keyOfRow(target));
    const leave = ({ target }: FocusEvent): void => {
      // When the whole window loses the focus, it comes back to the same place.
      if (element?.ownerDocument.activeElement !== target) setKey(null);
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
