import type { Keep, KeyCheck } from './core/client-key.ts';
import type { ServiceId } from './core/service.ts';
import { placeKey, placingOf } from './place-key.ts';
import type { Store } from './store.ts';
import { readStoredKey } from './vault.ts';

/**
 * Keeps a service's key in another way from now on, or the next one where there is none. Null when nothing
 * was done: the key is locked, another act overtook this one, or another service is asked now.
 */
export async function keepKey(
  store: Store,
  service: ServiceId,
  keep: Keep,
  passphrase?: string,
): Promise<KeyCheck | null> {
  const key = (await readStoredKey(service))?.key;
  if (key === null) return null;
  const placing = key === undefined ? null : await placingOf(service, keep, key, passphrase);
  if (key !== undefined && placing === null) return 'short-passphrase';
  let result: KeyCheck | null = null;
  await placeKey(store, service, placing, async ({ account }) => {
    if ((await readStoredKey(service))?.key !== key) return null;
    result = 'kept';
    return { ...account, keep };
  });
  return result;
}
