import { sendCommand } from './messages.ts';
import { readStorageVersion, STORAGE_VERSION } from './storage-version.ts';

/** Why a page can show nothing of what is stored: a newer version did it, or there is no room to convert it. */
export type Shut = 'newer' | 'full';

/** Waits until what is stored has the form that pages read; else says why it won't. Never rejects. */
export async function awaitStorage(): Promise<Shut | null> {
  // Storage that can't be read now is read again later (tray.ts).
  const version = await readStorageVersion().catch(() => STORAGE_VERSION);
  if (version === STORAGE_VERSION) return null;
  if (version !== null && version > STORAGE_VERSION) return 'newer';
  const { kind } = await sendCommand({ type: 'prepare' });
  return kind === 'refused' ? 'full' : null;
}
