import { useEffect, useState } from 'preact/hooks';
import type { Tray } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';

/** Tells the worker that what a visible page shows was seen, while the page shows its tasks. */
export function useSeen({ seen, events }: Tray, isShown: boolean): void {
  const isVisible = useVisibility() && isShown;
  useEffect(() => {
    if (isVisible && events > seen) void sendCommand({ type: 'seen', event: events });
  }, [isVisible, events, seen]);
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
