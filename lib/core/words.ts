import type { KeyCheck } from './client-key.ts';
import type { Reply } from './command.ts';
import { formatDuration } from './format.ts';
import type { Language, MessageKey } from './language.ts';
import { SHORTEST_PASSPHRASE } from './passphrase.ts';
import { MOST_IDS, type Paste } from './paste.ts';
import type { TaskStatus } from './task.ts';

/** The message with the word for each status: scripts and screen readers rely on it. */
export const STATUS_MESSAGE: Readonly<Record<TaskStatus, MessageKey>> = {
  processing: 'statusProcessing',
  ready: 'statusReady',
  failed: 'statusFailed',
  stalled: 'statusStalled',
};

/** What came of a paste, zero parts left out: `3 added · 1 already tracked · 2 not understood`. */
export function pasteResult(
  added: number,
  known: number,
  leftover: number,
  { count }: Language,
): string {
  const parts = [
    ['addedTasks', added],
    ['knownTasks', known],
    ['notUnderstood', leftover],
  ] as const;
  return parts
    .filter(([, amount]) => amount > 0)
    .map(([key, amount]) => count(key, amount))
    .join(' · ');
}

/** Why nothing could be read from a text. */
export function pasteRefusal(
  paste: Exclude<Paste, { kind: 'ids' }>,
  { say, count, number }: Language,
): string {
  if (paste.kind === 'too-many') return count('tooManyIds', paste.found, number(MOST_IDS));
  switch (paste.reason) {
    case 'empty':
      return say('pasteEmpty');
    case 'no-id':
      return say('pasteNoId');
    case 'out-of-range':
      return say('pasteOutOfRange');
  }
}

/** Why nothing was done with a key, for the field that it or its passphrase was typed in; null where it was. */
export function keyRefusal(reply: Reply, language: Language): string | null {
  const { say } = language;
  if (reply.kind === 'refused') return say('storageRefused');
  if (reply.kind === 'lost') return say('wasReloaded');
  if (reply.kind === 'broken') return say('brokenDown');
  return reply.kind === 'key' ? refusalOf(reply.result, language) : null;
}

function refusalOf(result: KeyCheck, { say, number }: Language): string | null {
  switch (result) {
    case 'no-key':
      return say('keyEmpty');
    case 'wrong-form':
      return say('keyWrongForm');
    case 'rejected':
      return say('keyUnknown');
    case 'short-passphrase':
      return say('passphraseTooShort', number(SHORTEST_PASSPHRASE));
    case 'wrong-passphrase':
      return say('passphraseWrong');
    case 'saved':
    case 'unchecked':
    case 'kept':
    case 'locked':
    case 'unlocked':
      return null;
  }
}

/** A choice of how long answers are kept, in ms; null for ever. */
export function forgetAfterWords(time: number | null, { say, count }: Language): string {
  if (time === null) return say('forgetNever');
  const hours = time / 3_600_000;
  return hours < 24 ? count('forgetAfterHours', hours) : count('forgetAfterDays', hours / 24);
}

const MINUTE_MS = 60_000;

/** What a stalled task's row says that was waited for so long, in ms; undefined where that is not known. */
export function stalledWords(waited: number | undefined, language: Language): string {
  if (waited === undefined) return language.say('noAnswerInTime');
  const minutes = Math.floor(waited / MINUTE_MS);
  return language.say('noAnswerAfter', formatDuration(minutes * MINUTE_MS, language));
}
