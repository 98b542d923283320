import type { KeyCheck } from './client-key.ts';
import type { Command, Reply } from './command.ts';
import type { Language, MessageKey } from './language.ts';
import { pasteResult } from './words.ts';

/** What the last action led to, as a surface says it. `undo` takes it back. */
export type Notice = {
  readonly text: string;
  readonly isTrouble: boolean;
  readonly undo: Command | null;
};

/** What to say of a reply; null where the surface shows by itself what came of it. */
export function noticeOf(reply: Reply, leftover: number, language: Language): Notice | null {
  const { say } = language;
  switch (reply.kind) {
    case 'tracked':
      return plain(pasteResult(reply.added, reply.known, leftover, language), undoing(reply.undo));
    case 'removed':
      return plain(language.count('removedTasks', reply.count), undoing(reply.undo));
    case 'undone':
      return plain(say('actionUndone'));
    case 'too-late':
      return plain(say('undoTooLate'));
    case 'checking':
      return reply.count === 0
        ? refusal(say('nothingToCheck'))
        : plain(language.count('willCheck', reply.count));
    case 'key-removed':
      return plain(say('keyRemoved'));
    case 'settings-saved':
      return plain(say('settingsSaved'));
    case 'reported':
      return noticeOfReport(reply.result, language);
    case 'refused':
      return refusal(say('storageRefused'));
    case 'broken':
      return refusal(say('brokenDown'));
    case 'lost':
      return refusal(say('wasReloaded'));
    case 'key':
      return noticeOfKey(reply.result, language);
    case 'done':
      return null;
  }
}

const KEY_NOTICE: Readonly<Partial<Record<KeyCheck, MessageKey>>> = {
  saved: 'keySaved',
  unchecked: 'keySavedUnchecked',
  kept: 'keyKept',
  locked: 'keyLocked',
  unlocked: 'keyUnlocked',
};

/** What was refused is told of at its field. */
function noticeOfKey(result: KeyCheck, { say }: Language): Notice | null {
  const words = KEY_NOTICE[result];
  return words === undefined ? null : plain(say(words));
}

type ReportResult = Extract<Reply, { kind: 'reported' }>['result'];

function noticeOfReport(result: ReportResult, { say }: Language): Notice {
  if (result === 'unsent') return refusal(say('reportUnsent'));
  return plain(say(result === 'accepted' ? 'reportTaken' : 'reportDeclined'));
}

function undoing(token: string | null): Command | null {
  return token === null ? null : { type: 'undo', token };
}

/** A notice that all went well; `undo` takes the action back. */
export function plain(text: string, undo: Command | null = null): Notice {
  return { text, isTrouble: false, undo };
}

/** A notice that something was not done. */
export function refusal(text: string): Notice {
  return { text, isTrouble: true, undo: null };
}
