import { useState } from 'preact/hooks';
import type { Reply } from '../lib/core/command.ts';

/**
 * Has something done once for each reading of what it is about, and again only where it was refused.
 * The second click of a double click would find nothing left to do, and what is said of that would take
 * the place of the first one's Undo.
 */
export function useOncePer(reading: unknown, act: () => Promise<Reply>): () => Promise<void> {
  const [asked, setAsked] = useState<unknown>(null);

  return async () => {
    if (asked === reading) return;
    setAsked(reading);
    const reply = await act();
    if (reply.kind === 'refused') setAsked(null);
  };
}
