import { browser } from 'wxt/browser';
import { parseKey } from './schema.ts';

/** The item that holds the client key. Only the worker reads it. */
export const VAULT_ITEM = 'vault:2captcha';

/**
 * What overwrites a key before it is removed: of the same length, since Firefox keeps a removed value on
 * disk until another of its length takes its place.
 */
export const BLANK_KEY = ' '.repeat(32);

/** Reads the client key; null when none is stored. Rejects when storage can't be read. */
export async function readClientKey(): Promise<string | null> {
  const stored = await browser.storage.local.get(VAULT_ITEM);
  return parseKey(stored[VAULT_ITEM])?.trim() || null;
}
