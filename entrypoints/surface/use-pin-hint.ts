import { useEffect, useState } from 'preact/hooks';
import { isPinned } from '../../lib/action.ts';
import { isPinHintDismissed, keepPinHintDismissed } from '../../lib/pin-hint.ts';

/** Puts the hint to pin the toolbar button away; null where there is none to show. */
export function usePinHint(): (() => void) | null {
  const [isHinted, setHinted] = useState(false);
  useEffect(() => {
    if (isPinHintDismissed()) return;
    void isPinned().then((pinned) => setHinted(pinned === false));
  }, []);
  if (!isHinted) return null;
  return () => {
    keepPinHintDismissed(true);
    setHinted(false);
  };
}
