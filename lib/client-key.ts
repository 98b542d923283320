import { getBalance } from './api.ts';
import { afterKeyCheck, withKey, withoutKey } from './core/account.ts';
import { isClientKey, keyEnd, trimKey, type KeyCheck } from './core/client-key.ts';
import type { Outcome } from './core/outcome.ts';
import type { Exchange } from './core/schedule.ts';
import type { Store } from './store.ts';
import { readClientKey } from './vault.ts';

/** What the user does with the account's key. Of two acts at once, the later one counts. */
export class ClientKey {
  readonly #store: Store;
  #acts = 0;
  #trial: Promise<void> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Checks a key as the user typed it and stores it, unless the service does not know it. A key that
   * could not be checked is stored too: the account's condition then says why. Null when another act
   * overtook this one.
   */
  async save(typed: string): Promise<KeyCheck | null> {
    const clientKey = trimKey(typed);
    if (!isClientKey(clientKey)) return 'wrong-form';
    const act = (this.#acts += 1);
    const { outcome, exchange } = await askBalance(clientKey);
    if (act !== this.#acts) return null;
    if (outcome.kind === 'key-problem' && outcome.problem === 'key-rejected') return 'rejected';
    await this.#store.change(({ account }) => ({
      clientKey,
      account: afterKeyCheck(withKey(account, keyEnd(clientKey)), outcome, exchange),
    }));
    return outcome.kind === 'balance' ? 'saved' : 'unchecked';
  }

  /** Removes the key: nothing is asked for until there is one again. */
  async remove(): Promise<void> {
    this.#acts += 1;
    await this.#store.change(({ account }) => ({
      clientKey: '',
      account: withoutKey(account, Date.now()),
    }));
  }

  /**
   * Asks for the balance with the stored key: success ends whatever condition the account is in. One
   * request at a time, however often it is called: five with a wrong key block the address.
   */
  tryAgain(): Promise<void> {
    this.#trial ??= this.#try().finally(() => {
      this.#trial = null;
    });
    return this.#trial;
  }

  async #try(): Promise<void> {
    const clientKey = await readClientKey();
    if (clientKey === null) return;
    const { outcome, exchange } = await askBalance(clientKey);
    await this.#store.change(async ({ account }) => {
      // What is said of a key that was replaced or removed meanwhile says nothing of the account now.
      if ((await readClientKey()) !== clientKey) return {};
      return { account: afterKeyCheck(account, outcome, exchange) };
    });
  }
}

async function askBalance(
  clientKey: string,
): Promise<{ readonly outcome: Outcome; readonly exchange: Exchange }> {
  const sentAt = Date.now();
  const outcome = await getBalance(clientKey);
  return { outcome, exchange: { sentAt, answeredAt: Date.now(), detour: 0 } };
}
