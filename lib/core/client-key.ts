import { isKnown, type ServiceId } from './service.ts';

/**
 * The ways to keep a key. `device`: on disk as it is; `session`: in memory, until the browser closes;
 * `passphrase`: on disk encrypted, and in memory while it is unlocked.
 */
export const KEEPS = ['device', 'session', 'passphrase'] as const;
export type Keep = (typeof KEEPS)[number];

/** What can come of an act with the key. */
export const KEY_CHECKS = [
  'no-key',
  'wrong-form',
  // The service does not know it; it was not stored.
  'rejected',
  'saved',
  // Stored, though the service could not be asked about it.
  'unchecked',
  // Of the passphrase: nothing was done.
  'short-passphrase',
  'wrong-passphrase',
  // It is kept in the way that was wanted.
  'kept',
  'locked',
  'unlocked',
] as const;
export type KeyCheck = (typeof KEY_CHECKS)[number];

/** A client key, and the one service that it may be sent to. */
export type Credential = { readonly service: ServiceId; readonly key: string };

/** A key as it is stored and sent: without the blanks that copying brings along. */
export function trimKey(typed: string): string {
  return typed.trim();
}

/** Whether the text has the form of a service's keys: 32 hexadecimal digits where it is known (PRODUCT). */
export function isClientKey(service: ServiceId, key: string): boolean {
  return !isKnown(service) || /^[0-9a-f]{32}$/i.test(key);
}

/** A text that happens to hold a key of fewer characters may mean something else by them. */
const LEAST_UNIQUE = 16;

/** What a service said, without the key, should it repeat that: its answers are stored, shown and exported. */
export function withoutKey(text: string, key: string): string {
  return key.length < LEAST_UNIQUE ? text : text.replaceAll(key, '[key]');
}

/** The last four characters of a key, of a short one a quarter: all of it that is ever shown. */
export function keyEnd(key: string): string {
  return key.slice(key.length - Math.min(4, Math.floor(key.length / 4)));
}
