import { useEffect } from 'preact/hooks';
import type { Tray } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';
import { useMend } from './use-mend.ts';
import { useSeen } from './use-seen.ts';

type Props = { readonly tray: Tray; readonly isShown: boolean };

/** Tells the worker of what the user has before their eyes: the page itself first, then what is on it. */
export function Attendance({ tray, isShown }: Props) {
  useEffect(() => void sendCommand({ type: 'opened' }), []);
  useSeen(tray, isShown);
  useMend(tray);
  return null;
}
