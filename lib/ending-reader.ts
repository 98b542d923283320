import { browser, type Browser } from 'wxt/browser';
import { endingOf, type Ending, type Endings } from './core/ending.ts';
import type { Language } from './core/language.ts';
import { taskBatches } from './every-task.ts';
import { ITEM } from './items.ts';

/** Between two readings so many ms pass at least: one of 10,000 tasks takes about a tenth of it. */
const PAUSE_MS = 5_000;

/** After a failure storage is read again so many ms later. */
const AGAIN_MS = 1_000;

type Changes = Readonly<Record<string, Browser.storage.StorageChange>>;

/** Reads how all tasks ended, and again after a task was added, ended or removed. */
export class EndingReader {
  readonly #onEndings: (endings: Endings) => void;
  readonly #language: Language;
  #isStale = false;
  /** What was read stands until it is read anew: how far that is need not be told. */
  #isRead = false;
  #isReading = false;
  #isClosed = false;

  constructor(onEndings: (endings: Endings) => void, language: Language) {
    this.#onEndings = onEndings;
    this.#language = language;
    // Watches before anything is read: a change in between would be missed.
    browser.storage.local.onChanged.addListener(this.#hear);
    void this.#refresh();
  }

  /** Ends it: nothing is read or told any more. */
  close(): void {
    this.#isClosed = true;
    browser.storage.local.onChanged.removeListener(this.#hear);
  }

  readonly #hear = (changes: Changes): void => {
    if (ITEM.head in changes) void this.#refresh();
  };

  async #refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isStale && !this.#isClosed) {
        this.#isStale = false;
        this.#tell({ kind: 'read', endings: await this.#read() });
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    } catch (error) {
      setTimeout(() => void this.#refresh(), AGAIN_MS);
      throw error;
    } finally {
      this.#isReading = false;
    }
  }

  async #read(): Promise<readonly Ending[]> {
    const endings: Ending[] = [];
    for await (const { tasks, read, of } of taskBatches(null)) {
      if (this.#isClosed) break;
      if (!this.#isRead) this.#tell({ kind: 'reading', read, of });
      for (const task of tasks) {
        const ending = endingOf(task, this.#language);
        if (ending !== null) endings.push(ending);
      }
    }
    this.#isRead = true;
    return endings;
  }

  #tell(endings: Endings): void {
    if (!this.#isClosed) this.#onEndings(endings);
  }
}
