import { useEffect, useState } from 'preact/hooks';
import type { Tray } from '../../lib/core/tray.ts';
import { showTheme } from '../../lib/theme.ts';
import { TrayReader, type Wanted } from '../../lib/tray.ts';

/** What is stored of what is wanted, kept up to date; null until it was read. */
export function useTray(wanted: Wanted): Tray | null {
  const [tray, setTray] = useState<Tray | null>(null);
  // Begins with the first rendering: an effect would run a frame later.
  const [reader] = useState(() => {
    const started = new TrayReader((read) => {
      showTheme(read.settings.theme);
      setTray(read);
    });
    started.want(wanted);
    return started;
  });
  useEffect(() => reader.want(wanted), [reader, wanted]);
  useEffect(() => () => reader.close(), [reader]);
  return tray;
}
