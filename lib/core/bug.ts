/** A mistake of this extension, as its user can report it. */
export type Bug = {
  /** When it happened, in ms since the epoch. */
  readonly at: number;
  /** The extension's version, and in which part it happened. */
  readonly version: string;
  readonly where: BugPlace;
  /** The error's name, message and stack, without anything that looks like a key. */
  readonly text: string;
};

/** The parts in which a mistake can happen. */
export type BugPlace = 'worker' | 'page';

/** The longest text of a bug, in characters: enough for a stack. */
export const LONGEST_BUG_TEXT = 4_000;

/** Keys, tokens and passphrases of any service: long runs of letters and digits. */
const LONG_RUN = /[\w+=]{20,}/g;

/** The name of an installation, which Firefox makes up anew for each. */
const ORIGIN = /(?:chrome|moz)-extension:\/\/[^/\s]+\//g;

/** The text of a thrown value, as it may be stored and shown. */
export function bugText(thrown: unknown): string {
  const isError = thrown instanceof Error;
  // Firefox's stack does not begin with the message, Chrome's does.
  const said = isError ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const stack = isError ? (thrown.stack ?? '').replace(said, '').trim() : '';
  const text = [said, stack].filter((part) => part !== '').join('\n');
  return text.replaceAll(ORIGIN, '').replaceAll(LONG_RUN, withoutKey).slice(0, LONGEST_BUG_TEXT);
}

// Names of functions and files have no digits, or are short.
function withoutKey(run: string): string {
  return /\d/.test(run) ? '[key]' : run;
}

/** A bug as its user copies it into a report. */
export function bugReport({ at, version, where, text }: Bug): string {
  return `Task Tray ${version}, ${where}, ${new Date(at).toISOString()}\n${text}`;
}
