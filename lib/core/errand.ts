import type { Reply } from './command.ts';
import type { TaskKey } from './task.ts';

/** What a page is to do or say at once, for what was done elsewhere in the browser. */
export type Errand =
  /** To say what came of it; `leftover` pieces were not understood. */
  | { readonly kind: 'say'; readonly reply: Reply; readonly leftover: number }
  /** To say why it was not even tried. */
  | { readonly kind: 'refuse'; readonly words: string }
  | { readonly kind: 'copy-newest' }
  /** To show the details of the task with this key, or with this id at the service that is asked. */
  | { readonly kind: 'open'; readonly task: string }
  /** To look for tasks with this text. */
  | { readonly kind: 'find'; readonly text: string };

/** The hash of an address that has a page open the details of a task. */
export function hashOfTask(key: TaskKey): string {
  return `#task=${key}`;
}

/** The hash of an address that has a page search its tasks. */
export function hashOfSearch(text: string): string {
  return `#find=${encodeURIComponent(text.toWellFormed())}`;
}

/** What the hash of a page's address asks for; null where it asks for nothing that is known. */
export function errandOfHash(hash: string): Errand | null {
  const [, name, value = ''] = /^#(task|find)=(.*)$/.exec(hash) ?? [];
  if (name === 'task') return { kind: 'open', task: value };
  return name === 'find' ? { kind: 'find', text: decoded(value) } : null;
}

/** An address may be typed by hand: what is no encoded text is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
