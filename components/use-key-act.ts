import { useState } from 'preact/hooks';
import type { KeyCheck } from '../lib/core/client-key.ts';
import type { Command } from '../lib/core/command.ts';
import { keyRefusal } from '../lib/core/words.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

/** Why an act with the key was refused; `result` is null where that is not about what was typed. */
type Refusal = { readonly words: string; readonly result: KeyCheck | null };

/** An act of the user with the key: one at a time, and what was said against the last one. */
export type KeyAct = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Has it done; answers whether it was. */
  readonly act: (command: Command) => Promise<boolean>;
};

/** An act with the key that a form sends to the worker. */
export function useKeyAct(perform: Actions['perform']): KeyAct {
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function act(command: Command): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    // An alert that keeps its text is not read out again.
    setRefusal(null);
    const reply = await perform(command);
    const words = keyRefusal(reply, language);
    setBusy(false);
    setRefusal(
      words === null ? null : { words, result: reply.kind === 'key' ? reply.result : null },
    );
    return words === null;
  }

  return { isBusy, refusal, act };
}
