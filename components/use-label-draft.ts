import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A popup may close at any moment: a label is kept so many ms after the last key. */
const SAVE_AFTER_MS = 500;

/** A label as it stands in its field. */
export type LabelDraft = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly type: (text: string) => void;
  /** Keeps it now. */
  readonly save: () => void;
};

/** What is typed of a label that is `stored`, kept while it is typed; what was not changed is not kept anew. */
export function useLabelDraft(stored: string, keep: (label: string) => void): LabelDraft {
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);

  function save(): void {
    if (typed === null || typed.trim() === (sent ?? stored)) return;
    setSent(typed.trim());
    keep(typed);
  }

  useEffect(() => {
    // What is being typed stands: what was kept of it a moment ago may come back late.
    if (field.current === document.activeElement) return;
    type(null);
    setSent(null);
  }, [stored]);

  useEffect(() => {
    const saving = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(saving);
  });

  return { field, value: typed ?? stored, type, save };
}
