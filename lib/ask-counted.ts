import type { Served } from './api.ts';
import { withRequestsMade } from './core/account.ts';
import type { ServiceId } from './core/service.ts';
import type { Store } from './store.ts';

/**
 * Asks the service, and counts that at the same time, lest the ceilings let others by. In turn with other
 * changes, so that it counts for the account that it is asked with: null, and not asked, where `may`,
 * which hears the service that is asked by then, says no.
 */
export async function askCounted(
  store: Store,
  may: (asked: ServiceId) => boolean | Promise<boolean>,
  ask: () => Promise<Served>,
): Promise<Served | null> {
  let served: Promise<Served> | null = null;
  await store.change(async ({ account, service }) => {
    if (!(await may(service))) return {};
    served = ask();
    return { account: withRequestsMade(account, 1, Date.now()) };
  });
  return served;
}
