import type { Language } from './language.ts';
import { readPaste, type Paste } from './paste.ts';
import { quoted } from './quoted.ts';
import { serviceOf, type ServiceId } from './service.ts';
import { idOf, isOf, serviceIn, taskKey, type TaskKey, type TaskStatus } from './task.ts';
import { STATUS_MESSAGE } from './words.ts';

/** Browsers show no more of them. */
const MOST = 5;

/** A followed task as far as it can be found by. */
export type Findable = {
  readonly key: TaskKey;
  /** Empty for none. */
  readonly label: string;
  readonly status: TaskStatus;
};

/** A line under the address bar; `text` is what its choice enters: it names the task (`namedIn`). */
type Suggestion = { readonly text: string; readonly words: string };

/** What stands under the address bar while something is typed there. */
export type Suggestions = {
  /** What Enter would do with the text as it stands. */
  readonly first: string;
  /** Followed tasks that the text may mean, in the order of `tasks`. */
  readonly others: readonly Suggestion[];
};

/** What to suggest for a text typed after the keyword, given all followed tasks. */
export function suggestions(
  text: string,
  service: ServiceId,
  tasks: Iterable<Findable>,
  language: Language,
): Suggestions {
  const paste = readPaste(text, service);
  const wanted = text.trim().toLowerCase();
  const id = onlyId(paste);
  const own = id && taskKey(service, id);
  const others: Suggestion[] = [];
  let first: string | null = null;
  for (const task of tasks) {
    if (task.key === own) first = suggestion(task, service, language).words;
    else if (others.length < MOST && isMeant(task, wanted, language))
      others.push(suggestion(task, service, language));
  }
  return { first: first ?? firstLine(paste, language), others };
}

/** The id that a text holds, where it holds one alone. */
export function onlyId(paste: Paste): string | null {
  return paste.kind === 'ids' && paste.ids.length === 1 ? (paste.ids[0] ?? null) : null;
}

/** Whether a text that was typed to find a task may mean this one; `wanted` is in lower case. */
function isMeant({ key, label, status }: Findable, wanted: string, { say }: Language): boolean {
  return (
    idOf(key).includes(wanted) ||
    label.toLowerCase().includes(wanted) ||
    say(STATUS_MESSAGE[status]).toLowerCase().startsWith(wanted)
  );
}

function suggestion(
  { key, label, status }: Findable,
  service: ServiceId,
  { say }: Language,
): Suggestion {
  const id = idOf(key);
  const [text, other] = isOf(service, key) ? [id, ''] : [key, serviceOf(serviceIn(key)).name];
  const parts = [id, say(STATUS_MESSAGE[status]), quoted(label), other];
  return { text, words: parts.filter((part) => part !== '').join(' · ') };
}

function firstLine(paste: Paste, { say, count }: Language): string {
  // Too many are refused when they are entered, with the reason.
  if (paste.kind === 'too-many') return count('trackTasks', paste.found);
  if (paste.kind === 'none') return say(paste.reason === 'empty' ? 'addressHint' : 'addressNone');
  const id = onlyId(paste);
  return id === null ? count('trackTasks', paste.ids.length) : say('trackTask', id);
}
