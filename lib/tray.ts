import { NEW_ACCOUNT } from './core/account.ts';
import { chunksFor, countTasks, joined, type IndexHead } from './core/index-chunks.ts';
import { DEFAULT_SETTINGS } from './core/settings.ts';
import type { TaskKey } from './core/task.ts';
import type { FollowedTask, Tray } from './core/tray.ts';
import { readFollowed } from './followed.ts';
import { readChunks, readItems } from './items.ts';
import type { Get } from './read-stored.ts';
import { ItemCache } from './item-cache.ts';

const EMPTY_HEAD: IndexHead = { events: 0, chunks: [] };

/** After a failure storage is read again so many ms later. */
const AGAIN_MS = 1_000;

/** What a page wants to know of the tasks. */
export type Wanted = {
  /** So many of the newest ones at least are to be listed; Infinity for all. */
  readonly listed: number;
  /** So many of the newest ones are to be read. */
  readonly read: number;
  /** These are to be read too. */
  readonly keys: readonly TaskKey[];
};

/** Reads what a page shows, anew whenever something of it changes. */
export class TrayReader {
  readonly #onTray: (tray: Tray) => void;
  // Watches before anything is read: a change in between would be missed.
  readonly #cache = new ItemCache(() => void this.#refresh());
  #wanted: Wanted | null = null;
  #known: Tray['tasks'] = new Map();
  #isReading = false;
  #isStale = false;

  constructor(onTray: (tray: Tray) => void) {
    this.#onTray = onTray;
  }

  /** Has this read from now on. */
  want(wanted: Wanted): void {
    this.#wanted = wanted;
    void this.#refresh();
  }

  /** Ends it. */
  close(): void {
    this.#wanted = null;
    this.#cache.close();
  }

  /** One read at a time: with many pending tasks, changes come faster than a read takes. */
  async #refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isStale && this.#wanted !== null) {
        this.#isStale = false;
        await this.#read(this.#wanted);
      }
    } catch (error) {
      // The page would stand still for good: storage that fails once may be read the next time.
      setTimeout(() => void this.#refresh(), AGAIN_MS);
      throw error;
    } finally {
      this.#isReading = false;
    }
  }

  async #read(wanted: Wanted): Promise<void> {
    const tray = await readTray(wanted, this.#cache.get);
    // Rows that come into sight again stand as they were until they are read anew; what is no longer
    // followed is not to be shown anywhere.
    this.#known = knownOf(tray, this.#known);
    if (this.#wanted !== null) this.#onTray({ ...tray, tasks: this.#known });
    // What is read from the cache alone would never let the page draw or hear of anything.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The tasks of a reading, and of those before it that were read then. */
function knownOf({ entries, tasks }: Tray, before: Tray['tasks']): Tray['tasks'] {
  const known = new Map<TaskKey, FollowedTask | null>();
  for (const [key] of entries) {
    const followed = tasks.has(key) ? tasks.get(key) : before.get(key);
    if (followed !== undefined) known.set(key, followed);
  }
  return known;
}

async function readTray({ listed, read, keys }: Wanted, get: Get): Promise<Tray> {
  const items = await readItems(get);
  const head = items.head ?? EMPTY_HEAD;
  const { events, entries } = joined(head, await readChunks(chunksFor(head, listed), get));
  const inSight = new Set([...entries.slice(0, read).map(([key]) => key), ...keys]);
  return {
    service: items.service,
    account: items.account ?? NEW_ACCOUNT,
    settings: items.settings ?? DEFAULT_SETTINGS,
    bug: items.bug,
    seen: items.seen ?? 0,
    events,
    // Of an index with a part that is lost no more can be listed, nor waited for.
    count: listed === Infinity ? entries.length : countTasks(head),
    entries,
    tasks: await readFollowed(
      entries.filter(([key]) => inSight.has(key)),
      get,
    ),
  };
}
