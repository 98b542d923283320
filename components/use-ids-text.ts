import { useState } from 'preact/hooks';
import { readPaste } from '../lib/core/paste.ts';
import { pasteRefusal } from '../lib/core/words.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

/** The text of the field for ids, and what becomes of it. */
export type IdsText = {
  readonly text: string;
  /** Whether no id could be read from it as it stands. */
  readonly isRefused: boolean;
  readonly type: (text: string) => void;
  /** Has what was typed tracked. */
  readonly submit: () => void;
  /** Has what was pasted tracked; `kept` is the field's own text without what it was pasted over. */
  readonly paste: (pasted: string, kept: string) => void;
  /** Has what was dropped on the page tracked; what is not understood of it is only counted. */
  readonly drop: (dropped: string) => void;
};

/** Holds the text of the field for ids. What could not be tracked of it stays. */
export function useIdsText(actions: Actions): IdsText {
  const language = useLanguage();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const [isStoring, setStoring] = useState(false);

  async function track(given: string, kept: string): Promise<void> {
    const paste = readPaste(given);
    setRefused(paste.kind !== 'ids');
    if (paste.kind !== 'ids') {
      setText(lines(kept, given));
      return actions.refuse(pasteRefusal(paste, language));
    }
    const { ids, leftover } = paste;
    setText(lines(kept, ...leftover));
    setStoring(true);
    const reply = await actions.perform({ type: 'track', ids }, leftover.length);
    setStoring(false);
    if (reply.kind !== 'tracked') setText((now) => lines(now, ...ids));
  }

  async function trackDropped(given: string): Promise<void> {
    const paste = readPaste(given);
    if (paste.kind !== 'ids') return actions.refuse(pasteRefusal(paste, language));
    const { ids, leftover } = paste;
    await actions.perform({ type: 'track', ids }, leftover.length);
  }

  return {
    text,
    isRefused,
    type(typed) {
      setText(typed);
      setRefused(false);
    },
    submit() {
      // The second press of an impatient user finds the field emptied by the first.
      if (text === '' && isStoring) return;
      void track(text, '');
    },
    paste: (pasted, kept) => void track(pasted, kept),
    drop: (dropped) => void trackDropped(dropped),
  };
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}
