import type { Served } from './api.ts';
import { withRequestsMade } from './core/account.ts';
import type { Credential } from './core/client-key.ts';
import type { Store } from './store.ts';

/**
 * Asks with this credential, and counts that at the same time, lest the ceilings let others by. In turn
 * with other changes, so that it counts for the account that it is asked with: null, and not asked, where
 * that is another service's by then.
 */
export async function askCounted(
  store: Store,
  { service }: Credential,
  ask: () => Promise<Served>,
): Promise<Served | null> {
  let served: Promise<Served> | null = null;
  await store.change(({ account, service: asked }) => {
    if (asked !== service) return {};
    served = ask();
    return { account: withRequestsMade(account, 1, Date.now()) };
  });
  return served;
}
