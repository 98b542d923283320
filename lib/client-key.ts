import { getBalance } from './api.ts';
import { afterKeyCheck, withKey, withoutKey } from './core/account.ts';
import { isClientKey, keyEnd, trimKey, type KeyCheck } from './core/client-key.ts';
import type { Outcome } from './core/outcome.ts';
import type { Exchange } from './core/schedule.ts';
import type { Store } from './store.ts';
import { readClientKey } from './vault.ts';

/**
 * Checks a key as the user typed it and stores it, unless the service does not know it. A key that
 * could not be checked is stored too: the account's condition then says why.
 */
export async function saveKey(store: Store, typed: string): Promise<KeyCheck> {
  const clientKey = trimKey(typed);
  if (!isClientKey(clientKey)) return 'wrong-form';
  const { outcome, exchange } = await askBalance(clientKey);
  if (outcome.kind === 'key-problem' && outcome.problem === 'key-rejected') return 'rejected';
  await store.change(({ account }) => ({
    clientKey,
    account: afterKeyCheck(withKey(account, keyEnd(clientKey)), outcome, exchange),
  }));
  return outcome.kind === 'balance' ? 'saved' : 'unchecked';
}

/** Removes the key: nothing is asked for until there is one again. */
export async function removeKey(store: Store): Promise<void> {
  await store.change(({ account }) => ({
    clientKey: '',
    account: withoutKey(account, Date.now()),
  }));
}

/** Asks for the balance with the stored key: success ends whatever condition the account is in. */
export async function tryAgain(store: Store): Promise<void> {
  const clientKey = await readClientKey();
  if (clientKey === null) return;
  const { outcome, exchange } = await askBalance(clientKey);
  await store.change(async ({ account }) => {
    // What is said of a key that was replaced or removed meanwhile says nothing of the account now.
    if ((await readClientKey()) !== clientKey) return {};
    return { account: afterKeyCheck(account, outcome, exchange) };
  });
}

async function askBalance(
  clientKey: string,
): Promise<{ readonly outcome: Outcome; readonly exchange: Exchange }> {
  const sentAt = Date.now();
  const outcome = await getBalance(clientKey);
  return { outcome, exchange: { sentAt, answeredAt: Date.now(), detour: 0 } };
}
