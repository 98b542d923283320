import type { Api, Served } from './api.ts';
import { askCounted } from './ask-counted.ts';
import { afterKeyCheck, askableAt, withKey, withoutKey } from './core/account.ts';
import { isClientKey, keyEnd, trimKey, type Credential, type KeyCheck } from './core/client-key.ts';
import type { ServiceId } from './core/service.ts';
import { roomFor } from './core/round.ts';
import { placeKey, placingOf } from './place-key.ts';
import type { Store } from './store.ts';
import { ignoreRefusal } from './write-refused.ts';
import { isCurrent, readCredential } from './vault.ts';

/** How long a balance waits for room under the ceilings, in ms. */
const NO_ROOM_MS = 1_000;

/** What is done with the account's key. Of two acts of the user at once, the later one counts. */
export class ClientKey {
  readonly #store: Store;
  readonly #api: Api;
  readonly #onStored: () => Promise<void>;
  #acts = 0;
  #inquiry: Promise<void> | null = null;
  #refresh: ReturnType<typeof setTimeout> | undefined;

  /** `onStored` hears when the service's word on the stored key was stored. */
  constructor(store: Store, api: Api, onStored: () => Promise<void>) {
    this.#store = store;
    this.#api = api;
    this.#onStored = onStored;
  }

  /**
   * Checks a key as the user typed it and stores it, unless the service does not know it. A key that
   * could not be checked is stored too: the account's condition then says why. Null when another act
   * overtook this one, or another service is asked now. `passphrase` is for an account that keeps its key behind one.
   */
  async save(service: ServiceId, typed: string, passphrase?: string): Promise<KeyCheck | null> {
    const key = trimKey(typed);
    if (key === '') return 'no-key';
    if (!isClientKey(service, key)) return 'wrong-form';
    const act = (this.#acts += 1);
    const before = await this.#store.read();
    if (before.service !== service) return null;
    const { keep } = before.account;
    const placing = await placingOf(service, keep, key, passphrase);
    if (placing === null) return 'short-passphrase';
    const served = await this.#getBalance({ service, key }, (asked) => asked === service);
    if (served === null || act !== this.#acts) return null;
    const { outcome, timing } = served;
    if (outcome.kind === 'key-problem' && outcome.problem === 'key-rejected') return 'rejected';
    let isOvertaken = true;
    await placeKey(this.#store, service, placing, ({ account }) => {
      isOvertaken = act !== this.#acts || account.keep !== keep;
      if (isOvertaken) return null;
      return afterKeyCheck(withKey(account, keyEnd(key)), outcome, timing);
    });
    if (isOvertaken) return null;
    return outcome.kind === 'balance' ? 'saved' : 'unchecked';
  }

  /** Has whatever is under way with a key come to nothing. */
  abandon(): void {
    this.#acts += 1;
    this.#inquiry = null;
  }

  /** Removes the key of the service that is asked, until there is one again; answers whether it did. */
  async remove(service: ServiceId): Promise<boolean> {
    let isRemoved = false;
    await placeKey(this.#store, service, null, ({ account }) => {
      this.#acts += 1;
      isRemoved = true;
      return withoutKey(account, Date.now());
    });
    return isRemoved;
  }

  /**
   * Asks for the balance with the stored key: success ends whatever condition the account is in. One
   * request at a time, however often it is called: five with a wrong key block the address.
   */
  tryAgain(): Promise<void> {
    const inquiry = (this.#inquiry ??= this.#inquire().finally(() => {
      if (this.#inquiry === inquiry) this.#inquiry = null;
    }));
    return inquiry;
  }

  /** Asks for the balance if it is at least `maxAge` ms old. */
  async refreshBalance(maxAge: number): Promise<void> {
    if ((await this.#balanceDueIn(maxAge)) === 0) await this.#inquireInTurn(maxAge);
  }

  /** Asks for the balance as soon as it is `age` ms old, once however often it is called until then. */
  async refreshBalanceSoon(age: number): Promise<void> {
    const wait = await this.#balanceDueIn(age);
    if (wait === 0) await this.#inquireInTurn(age);
    else if (wait !== null) this.#later(age, wait);
  }

  #later(age: number, wait: number): void {
    if (this.#refresh !== undefined) return;
    this.#refresh = setTimeout(() => {
      this.#refresh = undefined;
      void this.refreshBalanceSoon(age);
    }, wait);
  }

  /** Asks for the balance within the ceilings, which hold for all requests together. */
  async #inquireInTurn(age: number): Promise<void> {
    const { account } = await this.#store.read();
    const now = Date.now();
    const room = roomFor(account, now, this.#api.inFlight, this.#api.recent(now));
    if (room === null || room.at > now) this.#later(age, NO_ROOM_MS);
    // A balance that can't be stored is no loss: the next one will be.
    else await this.tryAgain().catch(ignoreRefusal);
  }

  /** In how many ms the balance will be so old; null while the account may not be asked. */
  async #balanceDueIn(age: number): Promise<number | null> {
    const { account } = await this.#store.read();
    const now = Date.now();
    if (account.condition !== null || askableAt(account, now) !== now) return null;
    const since = account.balance === null ? age : now - account.balance.at;
    // A balance from the future is from before the clock was set back.
    return since < 0 ? 0 : Math.max(0, age - since);
  }

  async #inquire(): Promise<void> {
    const credential = await readCredential((await this.#store.read()).service);
    if (credential === null) return;
    const served = await this.#getBalance(credential, (asked) => isCurrent(credential, asked));
    if (served === null) return;
    await this.#store.change(async ({ account, service }) => {
      // What is said of a key that was replaced or removed meanwhile says nothing of the account now.
      if (!(await isCurrent(credential, service))) return {};
      return { account: afterKeyCheck(account, served.outcome, served.timing) };
    });
    await this.#onStored();
  }

  #getBalance(
    credential: Credential,
    may: (asked: ServiceId) => boolean | Promise<boolean>,
  ): Promise<Served | null> {
    return askCounted(this.#store, may, () => this.#api.getBalance(credential));
  }
}
