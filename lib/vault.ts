import { browser } from 'wxt/browser';
import { parseKey } from './schema.ts';

/** The item that holds the client key. Only the worker reads it. */
export const VAULT_ITEM = 'vault:2captcha';

/** Reads the client key; null when none is stored. Rejects when storage can't be read. */
export async function readClientKey(): Promise<string | null> {
  const stored = await browser.storage.local.get(VAULT_ITEM);
  return parseKey(stored[VAULT_ITEM]) || null;
}
