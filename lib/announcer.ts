import { newsAfter, newsWords } from './core/news.ts';
import { hashOfTask } from './core/errand.ts';
import type { Language } from './core/language.ts';
import { readTasks } from './items.ts';
import { notify } from './notify.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { ignoreRefusal } from './write-refused.ts';
import { tasksPage } from './surfaces.ts';

/**
 * News is told once no more of it came for so long, in ms: then a round is over, and whoever has a page
 * of tasks before their eyes has seen it.
 */
const QUIET_MS = 1_000;

/** The first of it waits no longer than this for the rest, in ms. */
const LONGEST_MS = 5_000;

/** Tells of new answers and failures on the desktop, if the user wants that: once a round, and once ever. */
export class Announcer {
  readonly #store: Store;
  readonly #language: Language;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** How far the events go that were heard of; those of an earlier worker count as heard of now. */
  #heard = 0;
  #latest = Infinity;

  constructor(store: Store, language: Language) {
    this.#store = store;
    this.#language = language;
  }

  /** Has the news of a state told soon, once it is stored and on the badge. */
  hear(state: State): void {
    if (unheard(state).length === 0 || state.index.events === this.#heard) return;
    this.#heard = state.index.events;
    const now = performance.now();
    if (this.#waiting === undefined) this.#latest = now + LONGEST_MS;
    clearTimeout(this.#waiting);
    const wait = Math.min(QUIET_MS, this.#latest - now);
    this.#waiting = setTimeout(() => void this.#tell().catch(ignoreRefusal), wait);
  }

  async #tell(): Promise<void> {
    this.#waiting = undefined;
    let news: ReturnType<typeof newsAfter> = [];
    // Stored before it is told: of a worker that is killed in between the badge is left, where the
    // other way round the same news would be told again, after it was seen perhaps.
    await this.#store.change((state) => {
      news = unheard(state);
      if (news.length === 0) return {};
      // It takes the place of an earlier one: so it counts what that did, unless it was seen since.
      if (news.length > 1) news = newsAfter(state.index, state.seen);
      return { notified: state.index.events };
    });
    const [first] = news;
    if (first === undefined) return;
    const [key] = first;
    const label = news.length > 1 ? '' : (await readTasks([key])).get(key)?.label;
    const address = tasksPage(news.length > 1 ? '' : hashOfTask(key));
    await notify(address, newsWords(news, label ?? '', this.#language));
  }
}

function unheard({ index, seen, notified, settings }: State): ReturnType<typeof newsAfter> {
  return settings.notifications ? newsAfter(index, Math.max(seen, notified)) : [];
}
