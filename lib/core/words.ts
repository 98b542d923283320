import type { Condition } from './condition.ts';
import type { Reply } from './command.ts';
import { errorWords } from './error-words.ts';
import { formatCount, formatDuration } from './format.ts';
import type { KeyProblem, NoConnection, SlowDown } from './outcome.ts';
import { MOST_IDS, type Paste } from './paste.ts';
import type { Failure, TaskStatus } from './task.ts';

/** The language of these words, for the numbers and dates among them. */
export const LOCALE = 'en';

/** The word for each status: scripts and screen readers rely on it. */
export const STATUS_WORD: Readonly<Record<TaskStatus, string>> = {
  processing: 'Processing',
  ready: 'Ready',
  failed: 'Failed',
  stalled: 'Stalled',
};

/** What came of a paste, zero parts left out: `3 added · 1 already tracked · 2 not understood`. */
export function pasteResult(added: number, known: number, leftover: number): string {
  return tally([
    [added, 'added'],
    [known, 'already tracked'],
    [leftover, 'not understood'],
  ]);
}

export const COPIED = 'Copied';
export const NOT_COPIED =
  'The browser did not let Task Tray copy: open the details and copy by hand';
export const UNDONE = 'Undone';
export const CHECKING = 'Will be asked for as soon as it may be';
export const REPORTED = 'Reported';
export const REPORT_DECLINED = 'The service did not take the report';
export const REPORT_UNSENT = 'The report could not be sent: try again later';
export const BROKEN = 'Something went wrong in Task Tray: try again';
export const LOST = 'Task Tray was reloaded: close this window and open it again';
export const NO_SOLUTION = 'The answer holds no solution';
export const TOO_LATE = 'Too late to undo: something else was done since';
export const STORAGE_FULL = 'The browser refused to store that: free some disk space and try again';

export const SAVED = 'Saved';
export const KEY_REMOVED = 'Key removed: nothing is asked until you save one';
export const KEY_SAVED = 'Key saved: 2Captcha accepts it';
export const KEY_UNCHECKED = 'Key saved, though it could not be checked just now';

/** Why a key was not stored, for the field that it was typed in; null where it was. */
export function keyRefusal(reply: Reply): string | null {
  if (reply.kind === 'refused') return STORAGE_FULL;
  if (reply.kind === 'lost') return LOST;
  if (reply.kind === 'broken') return BROKEN;
  if (reply.kind !== 'key') return null;
  switch (reply.result) {
    case 'wrong-form':
      return 'That is not an API key: it has 32 characters, the digits 0–9 and the letters a–f.';
    case 'rejected':
      return '2Captcha does not know this key, so it was not saved. Copy it again from your account.';
    case 'saved':
    case 'unchecked':
      return null;
  }
}

/** What came of removing tasks. */
export function removed(count: number): string {
  return `${formatCount(count, LOCALE)} removed`;
}

/** A choice of how long answers are kept, in ms; null for ever. */
export function forgetAfterWords(time: number | null): string {
  if (time === null) return 'Never';
  const hours = time / 3_600_000;
  return `After ${hours < 24 ? amount(hours, 'hour') : amount(hours / 24, 'day')}`;
}

function amount(count: number, unit: 'hour' | 'day'): string {
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(LOCALE, style).format(count);
}

/** Why nothing could be read from a text. */
export function pasteRefusal(paste: Exclude<Paste, { kind: 'ids' }>): string {
  if (paste.kind === 'too-many') {
    const [found, most] = [paste.found, MOST_IDS].map((count) => formatCount(count, LOCALE));
    return `${found} ids found, at most ${most} at once`;
  }
  switch (paste.reason) {
    case 'empty':
      return 'Nothing to track yet: paste a task id first';
    case 'no-id':
      return 'No task id found: an id is a number like 74372499131';
    case 'out-of-range':
      return 'Not a task id: ids are whole numbers from 1 to 9007199254740991';
  }
}

/** Why a file that was dropped was not read. */
export const FILE_REFUSAL = {
  'too-large': 'This file is larger than 20 MB: drop a part of it, or paste the ids',
  unreadable: 'The browser could not read this file',
} as const;

/** What is wrong, and what the user can do; `make-room` is not done here, and null is waiting. */
export type Trouble = {
  readonly title: string;
  readonly advice: string;
  readonly action: 'try-again' | 'grant-access' | 'make-room' | null;
};

/** The words for a browser that takes nothing more to store. */
export const DISK_FULL: Trouble = {
  title: 'The browser refuses to store anything',
  advice: 'Your tasks wait. Free some disk space: it goes on by itself.',
  action: 'make-room',
};

/** The service that a page talks of; `currency` is its accounts' ISO 4217 code. */
export type ServiceWords = {
  readonly name: string;
  readonly host: string;
  readonly currency: string;
};

/** The words for a condition of the account. `clock` writes a time of day, given ms since the epoch. */
export function trouble(
  condition: Condition,
  service: ServiceWords,
  clock: (at: number) => string,
): Trouble {
  const { name } = service;
  switch (condition.kind) {
    case 'no-permission':
      return {
        title: `The browser keeps Task Tray from ${service.host}`,
        advice: 'Your tasks wait. Grant access to go on.',
        action: 'grant-access',
      };
    case 'slowed-down':
      return {
        title: SLOW_DOWN_TITLE[condition.cause].replace('%s', name),
        advice: `${slowDownWords(condition)} It goes on by itself at ${clock(condition.until)}.`,
        action: null,
      };
    case 'no-connection':
      return {
        title: `No connection to ${name}`,
        advice: `${NO_CONNECTION[condition.cause]} Next try at ${clock(condition.until)}.`,
        action: null,
      };
    case 'key-rejected':
    case 'address-not-allowed':
    case 'suspended':
      return { ...keyTrouble(condition.kind, name), action: 'try-again' };
  }
}

function keyTrouble(problem: KeyProblem, name: string): Omit<Trouble, 'action'> {
  switch (problem) {
    case 'key-rejected':
      return {
        title: `${name} does not know this API key`,
        advice:
          'All requests have stopped. Check the key in your account, or save another one in the options.',
      };
    case 'address-not-allowed':
      return {
        title: 'Your account does not allow this address',
        advice: `Its list of trusted IP addresses lacks the one of this computer. Add it in your ${name} settings, then try again.`,
      };
    case 'suspended':
      return {
        title: 'Your account is suspended',
        advice: `Only the support of ${name} can lift that. Try again once it has.`,
      };
  }
}

const SLOW_DOWN_TITLE: Readonly<Record<SlowDown, string>> = {
  'too-many': '%s asks for a pause',
  'server-trouble': '%s has technical trouble',
  blocked: '%s has blocked this address for a while',
};

function slowDownWords({ cause, failure }: Extract<Condition, { kind: 'slowed-down' }>): string {
  if (failure !== null) return failureWords(failure).replace(/\.?$/, '.');
  return cause === 'server-trouble' ? 'Your tasks wait.' : 'Too many requests came from here.';
}

const NO_CONNECTION: Readonly<Record<NoConnection, string>> = {
  unreachable: 'Check your network.',
  'timed-out': 'It did not answer in time.',
  'not-an-answer': "Something else answered in its place: a network's sign-in page, perhaps.",
};

/** Why a task failed, in a line: in our words where the error is known, else in the service's. */
export function failureWords(failure: Failure): string {
  const { code, number, description } = failure;
  const known = errorWords(failure);
  if (known !== null) return known.meaning;
  if (description !== null) return description;
  return code ?? (number === null ? 'The service gave no reason' : `Error ${number}`);
}

const MINUTE_MS = 60_000;

/** What a stalled task's row says that was waited for so long, in ms; undefined where that is not known. */
export function stalledWords(waited: number | undefined): string {
  if (waited === undefined) return 'No answer in time';
  return `No answer after ${formatDuration(Math.floor(waited / MINUTE_MS) * MINUTE_MS)}`;
}

/** What the row of a task says whose record was damaged. */
export const DAMAGED_WORDS = 'Record damaged: check it again';

/** What the row of a task says whose answer was forgotten. */
export const FORGOTTEN_WORDS = 'Answer forgotten, as set in the options';

/** The parts that are not zero, each with its word. */
function tally(parts: readonly (readonly [count: number, word: string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count, LOCALE)} ${word}`)
    .join(' · ');
}
