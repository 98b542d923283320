import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FIRST_SERVICE, type ServiceId } from '../../lib/core/service.ts';
import type { Change } from '../../lib/store.ts';

/** Stored items by their names, as `storage.local` holds them. */
export type Items = Readonly<Record<string, unknown>>;

const { local } = fakeBrowser.storage;
// The fake browser has none.
Reflect.set(local, 'getKeys', async () => Object.keys(await local.get(null)));
Reflect.set(globalThis, 'browser', fakeBrowser);
// Takes the browser that there is when it is loaded.
const { createStore } = await import('../../lib/store.ts');

/** What the extension itself stores of a change to an empty store, with this service asked. */
export async function itemsOf(change: Change, service: ServiceId = FIRST_SERVICE): Promise<Items> {
  fakeBrowser.reset();
  const store = createStore();
  await store.use(service);
  await store.change(() => change);
  return local.get(null);
}
