import type { Keep, KeyCheck } from './core/client-key.ts';
import { placeKey, placingOf } from './place-key.ts';
import type { Store } from './store.ts';
import { isCurrent, readStoredKey } from './vault.ts';

/**
 * Keeps the key in another way from now on, or the next one where there is none. Null when nothing was
 * done: the key is locked, or another act overtook this one.
 */
export async function keepKey(
  store: Store,
  keep: Keep,
  passphrase?: string,
): Promise<KeyCheck | null> {
  const { service } = await store.read();
  const stored = await readStoredKey(service);
  if (stored === null) {
    await store.change(({ account, service: asked }) =>
      asked === service ? { account: { ...account, keep } } : {},
    );
    return 'kept';
  }
  const { key } = stored;
  if (key === null) return null;
  const placing = await placingOf(service, keep, key, passphrase);
  if (placing === null) return 'short-passphrase';
  let result: KeyCheck | null = null;
  await placeKey(store, service, placing, async ({ account, service: asked }) => {
    const isSame = await isCurrent({ service, key }, asked);
    result = isSame ? 'kept' : null;
    return isSame ? { ...account, keep } : null;
  });
  return result;
}
