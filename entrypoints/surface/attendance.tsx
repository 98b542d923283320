import { useEffect } from 'preact/hooks';
import type { Tray } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';
import { useMend } from './use-mend.ts';
import { useSeen } from './use-seen.ts';

/** Tells the worker of what the user has before their eyes: the page itself first, then what is on it. */
export function Attendance({ tray }: { readonly tray: Tray }) {
  useEffect(() => void sendCommand({ type: 'opened' }), []);
  useSeen(tray);
  useMend(tray);
  return null;
}
