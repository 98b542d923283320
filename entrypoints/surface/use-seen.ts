import { useEffect, useState } from 'preact/hooks';
import type { Tray } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';

/**
 * Tells the worker that what a visible page shows was seen. Answers the number of the newest event
 * that had been seen before the page was opened.
 */
export function useSeen({ seen, events }: Tray): number {
  const [before] = useState(seen);
  const isVisible = useVisibility();
  useEffect(() => {
    if (isVisible && events > seen) void sendCommand({ type: 'seen', event: events });
  }, [isVisible, events, seen]);
  return before;
}

function useVisibility(): boolean {
  const [isVisible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const update = (): void => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return isVisible;
}
