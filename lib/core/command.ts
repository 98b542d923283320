import type { Bug } from './bug.ts';
import type { Keep, KeyCheck } from './client-key.ts';
import type { ServiceId } from './service.ts';
import type { Settings } from './settings.ts';
import type { Task, TaskKey, Verdict } from './task.ts';

/** A task as it comes from an export; `requests` were made for it until then. */
export type ImportedTask = { readonly task: Task; readonly requests: number };

/** What a page asks the worker, the only writer, to do. */
export type Command =
  /** The ids are the named service's, which may be asked no more: then they wait for it. */
  | { readonly type: 'track'; readonly service: ServiceId; readonly ids: readonly string[] }
  /** From an export, the oldest first; its reply is `tracked`. */
  | { readonly type: 'import'; readonly tasks: readonly ImportedTask[] }
  /** `token` names the action to take back, as the reply to it did. */
  | { readonly type: 'undo'; readonly token: string }
  | { readonly type: 'remove'; readonly keys: readonly TaskKey[] }
  | { readonly type: 'check'; readonly keys: readonly TaskKey[] }
  /** An empty label is none. */
  | { readonly type: 'label'; readonly keys: readonly TaskKey[]; readonly label: string }
  | { readonly type: 'report'; readonly key: TaskKey; readonly verdict: Verdict }
  /** All events up to this number are before the user's eyes. */
  | { readonly type: 'seen'; readonly event: number }
  /** The passphrase is for a key that is to be kept behind one; so it is below. */
  | {
      readonly type: 'save-key';
      /** The one that the user gives the key for: a key is never sent to another. */
      readonly service: ServiceId;
      readonly key: string;
      readonly passphrase?: string | undefined;
    }
  /** These too are about a service's key as the page shows it: nothing is done once another is asked. */
  | { readonly type: 'remove-key'; readonly service: ServiceId }
  | {
      readonly type: 'keep-key';
      readonly service: ServiceId;
      readonly keep: Keep;
      readonly passphrase?: string | undefined;
    }
  | { readonly type: 'unlock'; readonly service: ServiceId; readonly passphrase: string }
  | { readonly type: 'lock'; readonly service: ServiceId }
  | { readonly type: 'try-again'; readonly service: ServiceId }
  /** This service is asked from now on; the tasks of others wait. */
  | { readonly type: 'use-service'; readonly service: ServiceId }
  /** Those that change; the others stay as they are. */
  | { readonly type: 'settings'; readonly settings: Partial<Settings> }
  /** The records of these tasks can't be read. */
  | { readonly type: 'mend'; readonly keys: readonly TaskKey[] }
  /** Deletes the damaged records that were set aside. */
  | { readonly type: 'delete-damaged' }
  /** Deletes all that is stored. */
  | { readonly type: 'forget-everything' }
  /** A page waits for what is stored to be in the form that it reads. */
  | { readonly type: 'prepare' }
  /** A page made a mistake. */
  | { readonly type: 'bug'; readonly bug: Bug }
  | { readonly type: 'dismiss-bug' }
  /** A page that shows tasks was opened. */
  | { readonly type: 'opened' }
  /** A page heard that the network is back. */
  | { readonly type: 'online' };

/** What the worker answers. */
export type Reply =
  | { readonly kind: 'done' }
  /** So many tasks will be asked for as soon as their 5 s have passed. */
  | { readonly kind: 'checking'; readonly count: number }
  /** The worker failed at it: a bug. */
  | { readonly kind: 'broken' }
  /** There was no worker to answer: the extension was reloaded, and this page is an old one. */
  | { readonly kind: 'lost' }
  /** The browser refused to store the change; nothing changed. */
  | { readonly kind: 'refused' }
  /** `undo` names the action for *Undo*; null where nothing was added. */
  | {
      readonly kind: 'tracked';
      readonly added: number;
      readonly known: number;
      readonly undo: string | null;
    }
  | { readonly kind: 'removed'; readonly count: number; readonly undo: string | null }
  | { readonly kind: 'undone' }
  /** Another action came since, and its undo replaced the one asked for. */
  | { readonly kind: 'too-late' }
  | { readonly kind: 'key'; readonly result: KeyCheck }
  | { readonly kind: 'key-removed' }
  | { readonly kind: 'settings-saved' }
  /** What came of a report; `unsent`: the service could not be asked, and it may be tried again. */
  | { readonly kind: 'reported'; readonly result: 'accepted' | 'declined' | 'unsent' };
