import type { KeyCheck } from './core/client-key.ts';
import { withKept } from './core/kept-key.ts';
import type { ServiceId } from './core/service.ts';
import { dropKey, holdKey, lockTime } from './held-key.ts';
import { unseal } from './seal.ts';
import type { Store } from './store.ts';
import { readSealed, readStoredKey } from './vault.ts';

/** Unlocks the key of the service that is asked with its passphrase; null when there is none to unlock. */
export async function unlock(
  store: Store,
  service: ServiceId,
  passphrase: string,
): Promise<KeyCheck | null> {
  const sealed = await readSealed(service);
  if (sealed === null) return null;
  const key = await unseal(sealed, passphrase, service);
  if (key === null) return 'wrong-passphrase';
  let result: KeyCheck | null = null;
  await store.change(async ({ account, settings, service: asked }) => {
    // Another key, or service, may have taken its place meanwhile.
    if (asked !== service || (await readSealed(service)) !== sealed) return {};
    result = 'unlocked';
    await holdKey(service, { key, sealed, lockAt: lockTime(settings.lockAfter) });
    return { account: withKept(account, { keep: 'passphrase', key }, Date.now()) };
  });
  return result;
}

/** Locks the key of the service that is asked behind its passphrase; null when there is none such. */
export async function lock(store: Store, service: ServiceId): Promise<KeyCheck | null> {
  if ((await readSealed(service)) === null) return null;
  let result: KeyCheck | null = null;
  await noteKept(store, async (asked) => {
    if (asked !== service) return;
    result = 'locked';
    await dropKey(service);
  });
  return result;
}

/**
 * Has the account say how its key is really kept, after something was done to that, in turn with other
 * changes. Memory is cleared of a key that does not count, or no more.
 */
export async function noteKept(
  store: Store,
  first = async (_service: ServiceId): Promise<void> => undefined,
): Promise<void> {
  await store.change(async ({ account, service }) => {
    await first(service);
    return { account: withKept(account, await readStoredKey(service), Date.now()) };
  });
}

/** Locks a key whose time is over: whatever wakes the worker may come after that, or be meant for it. */
export async function lockInTime(store: Store): Promise<void> {
  const { account } = await store.read();
  if (account.keep === 'passphrase' && !account.isLocked) await noteKept(store);
}
