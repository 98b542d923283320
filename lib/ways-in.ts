import { openPopup } from './action.ts';
import type { Command, Reply } from './core/command.ts';
import { hashOfSearch, hashOfTask } from './core/errand.ts';
import type { Language } from './core/language.ts';
import { readPaste } from './core/paste.ts';
import { onlyId, suggestions, type Suggestions } from './core/suggestions.ts';
import { namedIn } from './core/task-index.ts';
import { pasteRefusal } from './core/words.ts';
import { leaveErrand, withdrawErrand } from './errands.ts';
import { readTasks } from './items.ts';
import { parseTaskKey } from './schema.ts';
import type { Store } from './store.ts';
import { openTasksTab } from './surfaces.ts';

/** So many of the newest tasks are found by their labels too: they are read anew with each letter typed. */
const LABELLED = 200;

/** What is done in the browser itself, outside the pages of this extension, and what it leads to. */
export class WaysIn {
  readonly #store: Store;
  readonly #language: Language;
  readonly #handle: (command: Command) => Promise<Reply>;

  constructor(store: Store, language: Language, handle: (command: Command) => Promise<Reply>) {
    this.#store = store;
    this.#language = language;
    this.#handle = handle;
  }

  /** Text on a page is to be tracked. */
  readonly selected = (text: string): Promise<void> => this.#track(text);

  /** What to suggest for a text while it is typed in the address bar. */
  readonly typed = async (text: string): Promise<Suggestions> => {
    const { index, service } = await this.#store.read();
    const newest = await readTasks(index.entries.slice(0, LABELLED).map(([key]) => key));
    const tasks = index.entries.map(([key, status]) => {
      return { key, label: newest.get(key)?.label ?? '', status };
    });
    return suggestions(text, service, tasks, this.#language);
  };

  /** A text was entered in the address bar, or one of the suggestions. */
  readonly entered = async (text: string): Promise<void> => {
    const { index, service } = await this.#store.read();
    const paste = readPaste(text, service);
    const named = (each: string) => namedIn(index.entries, service, each);
    // A suggestion is a key, in which an id could be read that is another task's.
    // One that was removed since is not there to be opened, which the tab says.
    const key = named(text) ?? named(onlyId(paste) ?? '') ?? parseTaskKey(text);
    if (key !== null) await openTasksTab(hashOfTask(key));
    else if (paste.kind === 'none') await openTasksTab(hashOfSearch(text));
    else await this.#track(text);
  };

  /** The newest answer is to be copied, which only a page can do. */
  readonly copyNewest = async (): Promise<void> => {
    const leaving = leaveErrand({ kind: 'copy-newest' });
    const isOpen = await openPopup();
    await leaving;
    // The user would not expect it any more when the popup is opened next.
    if (!isOpen) await withdrawErrand();
  };

  async #track(text: string): Promise<void> {
    // Before anything is awaited: Firefox opens it in the handler of a user's act only.
    void openPopup();
    const { service } = await this.#store.read();
    const paste = readPaste(text, service);
    if (paste.kind !== 'ids')
      return leaveErrand({ kind: 'refuse', words: pasteRefusal(paste, this.#language) });
    const reply = await this.#handle({ type: 'track', service, ids: paste.ids });
    await leaveErrand({ kind: 'say', reply, leftover: paste.leftover.length });
  }
}
