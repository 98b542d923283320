import type { Command, Reply } from '../../../lib/core/command.ts';

const DONE = { 'keep-key': 'kept', unlock: 'unlocked', lock: 'locked' } as const;

/** What the worker answers when all goes well: every id is new, every key right. */
export function reply(command: Command): Reply {
  switch (command.type) {
    case 'track':
      return { kind: 'tracked', added: command.ids.length, known: 0, undo: 'track' };
    case 'import':
      return { kind: 'tracked', added: command.tasks.length, known: 0, undo: null };
    case 'remove':
      return { kind: 'removed', count: command.keys.length, undo: 'remove' };
    case 'undo':
      return { kind: 'undone' };
    case 'save-key':
      return { kind: 'key', result: 'saved' };
    case 'keep-key':
    case 'unlock':
    case 'lock':
      return { kind: 'key', result: DONE[command.type] };
    case 'check':
      return { kind: 'checking', count: command.keys.length };
    case 'report':
      return { kind: 'reported', result: 'accepted' };
    case 'remove-key':
      return { kind: 'key-removed' };
    case 'settings':
      return { kind: 'settings-saved' };
    case 'use-service':
    case 'label':
    case 'bug':
    case 'dismiss-bug':
    case 'mend':
    case 'delete-damaged':
    case 'forget-everything':
    case 'prepare':
    case 'seen':
    case 'try-again':
    case 'opened':
    case 'online':
      return { kind: 'done' };
  }
}
