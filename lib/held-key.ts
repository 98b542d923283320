import { browser } from 'wxt/browser';
import type { HeldKey } from './core/kept-key.ts';
import type { ServiceId } from './core/service.ts';
import { parseHeldKey } from './key-schema.ts';

/** The item of the session's storage, which is kept in memory: it ends with the browser. */
function heldItem(service: ServiceId): string {
  return `key:${service}`;
}

/** The name of the alarm that locks a key again: the only one there is with nothing pending. */
function lockAlarm(service: ServiceId): string {
  return `lock:${service}`;
}

/** Reads the key in memory; null where there is none, or its time is over: that one is dropped. */
export async function readHeldKey(service: ServiceId): Promise<HeldKey | null> {
  const name = heldItem(service);
  const stored = await browser.storage.session.get(name);
  const held = parseHeldKey(stored[name]);
  // An alarm may be late, or lost.
  if (held?.lockAt === null || held === null || Date.now() < held.lockAt) return held;
  await dropKey(service);
  return null;
}

/** Puts a key into memory, to be locked when its time is over. */
export async function holdKey(service: ServiceId, held: HeldKey): Promise<void> {
  // The alarm first: one too many only wakes the worker.
  if (held.lockAt === null) await browser.alarms.clear(lockAlarm(service));
  else await browser.alarms.create(lockAlarm(service), { when: held.lockAt });
  await browser.storage.session.set({ [heldItem(service)]: held });
}

/** Takes the key out of memory. */
export async function dropKey(service: ServiceId): Promise<void> {
  await browser.storage.session.remove(heldItem(service));
  await browser.alarms.clear(lockAlarm(service));
}

/** Has a key that was unlocked locked so long from now, in ms; null: with the browser's end. */
export async function lockIn(service: ServiceId, lockAfter: number | null): Promise<void> {
  const held = await readHeldKey(service);
  if (held === null || held.sealed === null) return;
  await holdKey(service, { ...held, lockAt: lockTime(lockAfter) });
}

/** When a key is locked that is unlocked now, in ms since the epoch. */
export function lockTime(lockAfter: number | null): number | null {
  return lockAfter === null ? null : Date.now() + lockAfter;
}
