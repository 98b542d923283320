import { browser, type Browser } from 'wxt/browser';
import { readStored, type Get } from './read-stored.ts';

type Changes = Readonly<Record<string, Browser.storage.StorageChange>>;

/**
 * Stored items as a page knows them: each is read once and then kept up by what the browser tells of
 * changes, so that a page costs the same however much is stored.
 */
export class ItemCache {
  readonly #items = new Map<string, unknown>();
  readonly #onChange: () => void;
  #reads = 0;

  /** `onChange` hears when an item changed that was read. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    browser.storage.local.onChanged.addListener(this.#hear);
  }

  /** Reads items, those that are known already from memory. */
  readonly get: Get = async (names) => {
    const missing = names.filter((name) => !this.#items.has(name));
    if (missing.length > 0) await this.#read(missing);
    return Object.fromEntries(names.map((name) => [name, this.#items.get(name)]));
  };

  /** Ends it: nothing is heard any more. */
  close(): void {
    browser.storage.local.onChanged.removeListener(this.#hear);
  }

  async #read(names: readonly string[]): Promise<void> {
    this.#reads += 1;
    const stored = await readStored(names).finally(() => (this.#reads -= 1));
    for (const name of names) {
      // What was heard while it was read is newer.
      if (!this.#items.has(name)) this.#items.set(name, stored[name]);
    }
  }

  readonly #hear = (changes: Changes): void => {
    const heard = Object.entries(changes).filter(
      ([name]) => this.#reads > 0 || this.#items.has(name),
    );
    for (const [name, { newValue }] of heard) this.#items.set(name, newValue);
    if (heard.length > 0) this.#onChange();
  };
}
