import { browser } from 'wxt/browser';
import { parseCount } from './schema.ts';

/** The item that holds the number of the form that all others are stored in. */
export const VERSION_ITEM = 'version';

/** The form that this extension stores in. Whoever changes it adds a migration (migrations.ts). */
export const STORAGE_VERSION = 1;

/** The number of no form: all that is stored is to be deleted, if it isn't yet. */
export const FORGOTTEN = 0;

/** Reads the number of the form; null where none is stored, as before 1 was. Rejects as storage does. */
export async function readStorageVersion(): Promise<number | null> {
  const stored = await browser.storage.local.get(VERSION_ITEM);
  return parseCount(stored[VERSION_ITEM]);
}
