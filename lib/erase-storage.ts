import { browser } from 'wxt/browser';
import { clearShelf } from './key-file.ts';
import { clearNotifications } from './notify.ts';
import { FORGOTTEN, VERSION_ITEM } from './storage-version.ts';
import { coverFor, readKeyItems } from './vault.ts';

/**
 * Deletes all that is kept on this device, the browser's memory and what stands on the desktop
 * included. A worker that is killed over it does it when it starts again. A full disk is no hindrance.
 */
export async function eraseStorage(): Promise<void> {
  const { local, session } = browser.storage;
  const covers = Object.entries(await readKeyItems()).map(([name, key]) => [name, coverFor(key)]);
  await local
    .set({ ...Object.fromEntries(covers), [VERSION_ITEM]: FORGOTTEN })
    .catch(() => undefined);
  await Promise.all([
    session.clear(),
    browser.alarms.clearAll(),
    clearNotifications(),
    clearShelf([]),
  ]);
  await local.clear();
}
