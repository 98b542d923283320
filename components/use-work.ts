import { useState } from 'preact/hooks';
import type { Progress } from '../lib/core/transfer.ts';

/** Work that is done sooner needs no progress shown, in ms. */
const SHOWN_AFTER_MS = 500;

/** Work that tells how far it is. */
type Work = (hear: (progress: Progress) => void) => Promise<void>;

/** Work that may take long: whether any is under way, and how far it is once it takes over half a second. */
export function useWork(): {
  readonly isBusy: boolean;
  readonly progress: Progress | null;
  /** Begins it, unless other work is under way. */
  readonly begin: (work: Work) => Promise<void>;
} {
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);

  async function begin(work: Work): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    let latest: Progress = { done: 0, of: null };
    let isLong = false;
    const show = (): void => {
      isLong = true;
      setProgress(latest);
    };
    const waiting = setTimeout(show, SHOWN_AFTER_MS);
    try {
      await work((heard) => {
        latest = heard;
        // What can't tell how long it takes is about to hold the page up.
        if (isLong || heard.of === null) show();
      });
    } finally {
      clearTimeout(waiting);
      setBusy(false);
      setProgress(null);
    }
  }

  return { isBusy, progress, begin };
}
