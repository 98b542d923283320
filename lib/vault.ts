import { browser } from 'wxt/browser';
import type { Credential } from './core/client-key.ts';
import type { StoredKey } from './core/kept-key.ts';
import type { ServiceId } from './core/service.ts';
import { readHeldKey } from './held-key.ts';
import { clearShelf, unshelve } from './key-file.ts';
import { parseText } from './schema.ts';

/** The code of a blank, with which no key begins: those of all visible characters come after it. */
const BLANK = 32;

/** The name of the item that leads to a client key as it is (key-file.ts). Only the worker reads it. */
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

/**
 * Reads the client key of a service; null when there is none, or it is locked. Rejects when storage can't
 * be read.
 */
export async function readCredential(service: ServiceId): Promise<Credential | null> {
  const key = (await readStoredKey(service))?.key ?? null;
  return key === null ? null : { service, key };
}

/** Whether this is what the service that is `asked` is asked with now. */
export async function isCurrent(credential: Credential, asked: ServiceId): Promise<boolean> {
  if (credential.service !== asked) return false;
  return (await readCredential(asked))?.key === credential.key;
}

/** Reads the encrypted client key; null where none is stored. */
export async function readSealed(service: ServiceId): Promise<string | null> {
  return (await readDisk(service)).sealed;
}

/**
 * The items to store for these to be the only ones of the service's key: each other one is covered, since
 * Firefox keeps a removed value on disk until another takes its place. The store removes what is covered.
 */
export async function onlyItems(
  service: ServiceId,
  items: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const stored = await browser.storage.local.get([vaultItem(service), sealedItem(service)]);
  const covers = Object.entries(stored).map(([name, value]) => [name, coverFor(value)]);
  return { ...Object.fromEntries(covers), ...items };
}

/** The items that hold a client key, or lead to one, of any service, as they are stored. */
export async function readKeyItems(): Promise<Readonly<Record<string, unknown>>> {
  const { local } = browser.storage;
  return local.get((await local.getKeys()).filter(isKeyItem));
}

/** Deletes the files of keys that no item leads to. */
export async function dropStrayKeys(): Promise<void> {
  await clearShelf(Object.values(await readKeyItems()));
}

/** Whether an item of this name holds a client key, or leads to one, of any service. */
export function isKeyItem(name: string): boolean {
  return /^(vault|sealed):/.test(name);
}

/**
 * What covers an item that holds a key: a text of its length, behind a blank, of characters by chance.
 * Firefox compresses what it stores: mere blanks would take less room, and leave the key beside them.
 */
export function coverFor(value: unknown): string {
  const noise = crypto.getRandomValues(new Uint8Array(parseText(value)?.length ?? 0));
  return String.fromCharCode(...noise.map((byte, i) => (i === 0 ? BLANK : BLANK + (byte % 95))));
}

/** Whether what stands in the place of a key is its cover, or nothing. */
export function isCover(value: string): boolean {
  return value === '' || value.charCodeAt(0) === BLANK;
}

type OnDisk = { readonly plain: string | null; readonly sealed: string | null };

async function readDisk(service: ServiceId): Promise<OnDisk> {
  const names = [vaultItem(service), sealedItem(service)];
  const stored = await browser.storage.local.get(names);
  const [item = null, sealed = null] = names.map((name) => keyIn(parseText(stored[name])));
  return { plain: item && keyIn(await unshelve(item)), sealed };
}

function keyIn(text: string | null): string | null {
  return text === null || isCover(text) ? null : text;
}
