import { useEffect, useState } from 'preact/hooks';
import type { Tray } from '../../lib/core/tray.ts';
import { readTray, watchTray } from '../../lib/tray.ts';

/** The stored tasks, at most `most`, read anew whenever something stored changes; null until read. */
export function useTray(most: number): Tray | null {
  const [tray, setTray] = useState<Tray | null>(null);
  useEffect(() => {
    const end = new AbortController();
    let isReading = false;
    let isStale = false;
    // One read at a time: with many pending tasks, changes come faster than a read takes.
    async function refresh(): Promise<void> {
      isStale = true;
      if (isReading) return;
      isReading = true;
      try {
        while (isStale) {
          isStale = false;
          const read = await readTray(most);
          if (end.signal.aborted) return;
          setTray(read);
        }
      } finally {
        isReading = false;
      }
    }
    // Watched before it is read: a change in between would be missed.
    const unwatch = watchTray(() => void refresh());
    void refresh();
    return () => {
      end.abort();
      unwatch();
    };
  }, [most]);
  return tray;
}
