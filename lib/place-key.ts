import type { Account } from './core/account.ts';
import type { Keep } from './core/client-key.ts';
import { isPassphrase } from './core/passphrase.ts';
import type { ServiceId } from './core/service.ts';
import { dropKey, holdKey, lockTime, readHeldKey } from './held-key.ts';
import { shelve } from './key-file.ts';
import { seal } from './seal.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { dropStrayKeys, onlyItems, readStoredKey, sealedItem, vaultItem } from './vault.ts';

/** A key, and how it is to be kept; `sealed` is the key encrypted, for behind a passphrase. */
export type Placing = {
  readonly keep: Keep;
  readonly key: string;
  readonly sealed: string | null;
};

/** Encrypts a key where it has to be; null where the passphrase for that is too short. */
export async function placingOf(
  service: ServiceId,
  keep: Keep,
  key: string,
  passphrase = '',
): Promise<Placing | null> {
  if (keep !== 'passphrase') return { keep, key, sealed: null };
  if (!isPassphrase(passphrase)) return null;
  return { keep, key, sealed: await seal(key, passphrase, service) };
}

/**
 * Stores a key in its place (null: in none) and takes it from every other, together with the account
 * that `decide` makes of the state; where that is null, or another service is asked now, nothing is done.
 * Rejects with `WriteRefused`, all as it was.
 *
 * A worker may be killed between any two steps. So memory is filled first, which counts only where disk
 * agrees; disk changes at once; and what is left in memory or in files then counts no more.
 */
export async function placeKey(
  store: Store,
  service: ServiceId,
  placing: Placing | null,
  decide: (state: State) => Account | null | Promise<Account | null>,
): Promise<void> {
  let restore = async (): Promise<void> => undefined;
  const change = store.change(async (state) => {
    const account = state.service === service ? await decide(state) : null;
    if (account === null) return {};
    const before = await readHeldKey(service);
    restore = () => (before === null ? dropKey(service) : holdKey(service, before));
    await fillMemory(service, placing, state.settings.lockAfter);
    return { account, vault: await onlyItems(service, await itemsOf(service, placing)) };
  });
  try {
    await change;
  } catch (error) {
    await restore();
    throw error;
  } finally {
    await dropStale(store, service);
  }
}

async function fillMemory(
  service: ServiceId,
  placing: Placing | null,
  lockAfter: number | null,
): Promise<void> {
  if (placing === null) return dropKey(service);
  const { keep, key, sealed } = placing;
  // Until disk holds it, memory may be the only place.
  if (keep === 'device') return;
  await holdKey(service, { key, sealed, lockAt: sealed === null ? null : lockTime(lockAfter) });
}

async function itemsOf(
  service: ServiceId,
  placing: Placing | null,
): Promise<Readonly<Record<string, string>>> {
  if (placing?.keep === 'device') return { [vaultItem(service)]: await shelve(placing.key) };
  return placing?.sealed ? { [sealedItem(service)]: placing.sealed } : {};
}

/**
 * Deletes the copies of a service's key that count no more, after a change or a kill. In turn with other
 * changes, since the next one may want the key in memory, or has just written its file. Never fails: what
 * is left is deleted when the browser is started.
 */
export async function dropStale(store: Store, service: ServiceId): Promise<void> {
  const dropped = store.change(async () => {
    if ((await readStoredKey(service))?.keep === 'device') await dropKey(service);
    await dropStrayKeys();
    return {};
  });
  await dropped.catch(() => undefined);
}
