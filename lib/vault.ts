import { browser } from 'wxt/browser';
import type { StoredKey } from './core/kept-key.ts';
import type { ServiceId } from './core/task.ts';
import { readHeldKey } from './held-key.ts';
import { parseText } from './schema.ts';
import { SERVICE } from './service.ts';

/** The name of the item that holds a client key as it is. Only the worker reads it. */
export function vaultItem(service: ServiceId): string {
  return `vault:${service}`;
}

/** The name of the item that holds a client key encrypted (seal.ts). */
export function sealedItem(service: ServiceId): string {
  return `sealed:${service}`;
}

/**
 * Finds the key wherever it is kept; null where there is none. Where there is more than one, after a kill
 * between two steps of place-key.ts, disk has the word. Rejects when storage can't be read.
 */
export async function readStoredKey(service: ServiceId): Promise<StoredKey | null> {
  const { plain, sealed } = await readDisk(service);
  if (plain !== null) return { keep: 'device', key: plain };
  const held = await readHeldKey(service);
  if (sealed === null) return held && { keep: 'session', key: held.key };
  return { keep: 'passphrase', key: held?.sealed === sealed ? held.key : null };
}

/** Reads the client key; null when there is none, or it is locked. Rejects when storage can't be read. */
export async function readClientKey(service: ServiceId = SERVICE.id): Promise<string | null> {
  return (await readStoredKey(service))?.key ?? null;
}

/** Reads the encrypted client key; null where none is stored. */
export async function readSealed(service: ServiceId): Promise<string | null> {
  return (await readDisk(service)).sealed;
}

/**
 * The items to store for these to be the only ones of the service's key: each other one is overwritten by
 * a blank of its own length, since Firefox keeps a removed value on disk until another of its length
 * takes its place. The store removes what is blank.
 */
export async function onlyItems(
  service: ServiceId,
  items: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const stored = await browser.storage.local.get([vaultItem(service), sealedItem(service)]);
  const blank = Object.entries(stored).map(([name, value]) => [name, blankFor(value)]);
  return { ...Object.fromEntries(blank), ...items };
}

/** Whether an item of this name holds a client key, of any service, encrypted or not. */
export function isKeyItem(name: string): boolean {
  return /^(vault|sealed):/.test(name);
}

/** What overwrites an item that holds a key: a blank of its length (`onlyItems`). */
export function blankFor(value: unknown): string {
  return ' '.repeat(parseText(value)?.length ?? 0);
}

type OnDisk = { readonly plain: string | null; readonly sealed: string | null };

async function readDisk(service: ServiceId): Promise<OnDisk> {
  const names = [vaultItem(service), sealedItem(service)];
  const stored = await browser.storage.local.get(names);
  const [plain = null, sealed = null] = names.map(
    (name) => parseText(stored[name])?.trim() || null,
  );
  return { plain, sealed };
}
