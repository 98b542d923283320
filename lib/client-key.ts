import type { Api } from './api.ts';
import { afterKeyCheck, askableAt, withKey, withoutKey } from './core/account.ts';
import { isClientKey, keyEnd, trimKey, type KeyCheck } from './core/client-key.ts';
import type { Store } from './store.ts';
import { readClientKey } from './vault.ts';

/** What is done with the account's key. Of two acts of the user at once, the later one counts. */
export class ClientKey {
  readonly #store: Store;
  readonly #api: Api;
  #acts = 0;
  #inquiry: Promise<void> | null = null;
  #refresh: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, api: Api) {
    this.#store = store;
    this.#api = api;
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
    const { outcome, timing } = await this.#api.getBalance(clientKey);
    if (act !== this.#acts) return null;
    if (outcome.kind === 'key-problem' && outcome.problem === 'key-rejected') return 'rejected';
    await this.#store.change(({ account }) => ({
      clientKey,
      account: afterKeyCheck(withKey(account, keyEnd(clientKey)), outcome, timing),
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
    this.#inquiry ??= this.#inquire().finally(() => {
      this.#inquiry = null;
    });
    return this.#inquiry;
  }

  /**
   * Asks for the balance once it is `maxAge` ms old, which may be now. Nothing is asked while the
   * account is in a condition.
   */
  async refreshBalance(maxAge: number): Promise<void> {
    const { account } = await this.#store.read();
    const now = Date.now();
    if (account.condition !== null || askableAt(account, now) !== now) return;
    const age = account.balance === null ? maxAge : now - account.balance.at;
    // A balance from the future is from before the clock was set back.
    if (age < 0 || age >= maxAge) return this.tryAgain();
    if (this.#refresh !== undefined) return;
    this.#refresh = setTimeout(() => {
      this.#refresh = undefined;
      void this.refreshBalance(maxAge);
    }, maxAge - age);
  }

  async #inquire(): Promise<void> {
    const clientKey = await readClientKey();
    if (clientKey === null) return;
    const served = await this.#api.getBalance(clientKey);
    await this.#store.change(async ({ account }) => {
      // What is said of a key that was replaced or removed meanwhile says nothing of the account now.
      if ((await readClientKey()) !== clientKey) return {};
      return { account: afterKeyCheck(account, served.outcome, served.timing) };
    });
  }
}
