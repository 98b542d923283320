import type { KeyCheck } from './client-key.ts';
import type { Reply } from './command.ts';
import {
  BROKEN,
  CHECKING,
  KEY_REMOVED,
  KEY_SAVED,
  KEY_UNCHECKED,
  pasteResult,
  LOST,
  removed,
  REPORT_DECLINED,
  REPORT_UNSENT,
  REPORTED,
  SAVED,
  STORAGE_FULL,
  TOO_LATE,
  UNDONE,
} from './words.ts';

/** What the last action led to, as a surface says it. `undo` names it for *Undo*. */
export type Notice = {
  readonly text: string;
  readonly isTrouble: boolean;
  readonly undo: string | null;
};

/** What to say of a reply; null where the surface shows by itself what came of it. */
export function noticeOf(reply: Reply, leftover: number): Notice | null {
  switch (reply.kind) {
    case 'tracked':
      return plain(pasteResult(reply.added, reply.known, leftover), reply.undo);
    case 'removed':
      return plain(removed(reply.count), reply.undo);
    case 'undone':
      return plain(UNDONE);
    case 'too-late':
      return plain(TOO_LATE);
    case 'checking':
      return plain(CHECKING);
    case 'key-removed':
      return plain(KEY_REMOVED);
    case 'settings-saved':
      return plain(SAVED);
    case 'reported':
      return noticeOfReport(reply.result);
    case 'refused':
      return refusal(STORAGE_FULL);
    case 'broken':
      return refusal(BROKEN);
    case 'lost':
      return refusal(LOST);
    case 'key':
      return noticeOfKey(reply.result);
    case 'done':
      return null;
  }
}

/** A key that was not stored is told of at its field. */
function noticeOfKey(result: KeyCheck): Notice | null {
  if (result === 'saved') return plain(KEY_SAVED);
  return result === 'unchecked' ? plain(KEY_UNCHECKED) : null;
}

function noticeOfReport(result: Extract<Reply, { kind: 'reported' }>['result']): Notice {
  if (result === 'unsent') return refusal(REPORT_UNSENT);
  return plain(result === 'accepted' ? REPORTED : REPORT_DECLINED);
}

/** A notice that all went well; `undo` names the action for *Undo*. */
export function plain(text: string, undo: string | null = null): Notice {
  return { text, isTrouble: false, undo };
}

/** A notice that something was not done. */
export function refusal(text: string): Notice {
  return { text, isTrouble: true, undo: null };
}
