import { browser } from 'wxt/browser';
import type { Disk } from './core/disk.ts';

/** The item of the session's storage, which is kept in memory: it takes this when the disk is full. */
const ITEM = 'disk';

/** Notes for pages whether the browser takes what the worker wants stored. */
export async function noteDisk(disk: Disk): Promise<void> {
  if (disk === 'full') await browser.storage.session.set({ [ITEM]: disk });
  else await browser.storage.session.remove(ITEM);
}

/** What was noted last. */
export async function readDisk(): Promise<Disk> {
  const stored = await browser.storage.session.get(ITEM);
  return parseDisk(stored[ITEM]);
}

/** Hears what is noted from now on; what comes back ends it. */
export function watchDisk(onDisk: (disk: Disk) => void): () => void {
  const hear = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    const change = changes[ITEM];
    if (change !== undefined) onDisk(parseDisk(change.newValue));
  };
  browser.storage.session.onChanged.addListener(hear);
  return () => browser.storage.session.onChanged.removeListener(hear);
}

function parseDisk(value: unknown): Disk {
  return value === 'full' ? 'full' : 'well';
}
