import { useState } from 'preact/hooks';
import type { Language } from '../lib/core/language.ts';
import { readPasted, type Pasted } from '../lib/core/pasted.ts';
import type { ServiceId } from '../lib/core/service.ts';
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
  /** Has what came to the page, not to the field, tracked; what is not understood of it is only counted. */
  readonly drop: (dropped: string) => void;
};

/** What there is for ids. */
type Means = {
  readonly actions: Actions;
  /** The service whose ids are given. */
  readonly service: ServiceId;
  /** Whether there is a key to ask for tasks with. */
  readonly isEnabled: boolean;
  /** Takes an export, which is no text of ids. */
  readonly takeExport: (file: File) => void;
};

/** Holds the text of the field for ids. What could not be tracked of it stays, but for an export. */
export function useIdsText(means: Means): IdsText {
  const { actions, service, isEnabled } = means;
  const language = useLanguage();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const [isStoring, setStoring] = useState(false);

  async function track(given: string, kept: string): Promise<void> {
    const paste = read(given, means, language);
    const isTaken = paste.kind === 'ids' || isExport(paste);
    setRefused(!isTaken);
    if (paste.kind !== 'ids') return setText(isTaken ? kept : lines(kept, given));
    const { ids, leftover } = paste;
    setText(lines(kept, ...leftover));
    setStoring(true);
    const reply = await actions.perform({ type: 'track', service, ids }, leftover.length);
    setStoring(false);
    if (reply.kind !== 'tracked') setText((now) => lines(now, ...ids));
  }

  async function trackDropped(given: string): Promise<void> {
    const paste = read(given, means, language);
    if (paste.kind !== 'ids' || !isEnabled) return;
    const { ids, leftover } = paste;
    await actions.perform({ type: 'track', service, ids }, leftover.length);
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

/** Reads the ids of a text; says why where nothing is tracked of it. */
function read(given: string, means: Means, language: Language): Pasted {
  const { actions, service, isEnabled, takeExport } = means;
  const pasted = readPasted(given, service);
  if (isExport(pasted)) takeExport(new File([given], ''));
  else if (!isEnabled) actions.refuse(language.say('keyFirst'));
  else if (pasted.kind === 'export') actions.refuse(language.say('importCsv'));
  else if (pasted.kind !== 'ids') actions.refuse(pasteRefusal(pasted, language));
  return pasted;
}

/** Whether it is an export that can be imported. */
function isExport(pasted: Pasted): boolean {
  return pasted.kind === 'export' && pasted.form === 'json';
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}
