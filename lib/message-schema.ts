import type { Command, ImportedTask, Reply } from './core/command.ts';
import { KEY_CHECKS } from './core/client-key.ts';
import { LONGEST_PASSPHRASE } from './core/passphrase.ts';
import { areSettings, type Settings } from './core/settings.ts';
import { LONGEST_LABEL } from './core/task.ts';
import {
  anyText,
  atMost,
  listOf,
  number,
  oneOf,
  orNull,
  parser,
  time,
  type Parse,
  custom,
  object,
  optional,
  union,
  type Schema,
} from './schema-pieces.ts';
import { bug, keep, key, keys, service, storedTask, verdict } from './schema.ts';
import { isPasteOfIds } from './shapes.ts';

const token = anyText;
const settings = custom<Partial<Settings>>(areSettings);
const passphrase = atMost(LONGEST_PASSPHRASE);
const newPassphrase = optional(passphrase);
const keyCheck = oneOf(...KEY_CHECKS);
// What has the same form is one object: each costs bytes.
const BARE_COMMANDS = [
  'delete-damaged',
  'forget-everything',
  'prepare',
  'dismiss-bug',
  'opened',
  'online',
] as const;
const parseImported = parser(object({ task: storedTask, requests: time }));
const command: Schema<Command> = union(
  object({ type: oneOf(...BARE_COMMANDS) }),
  object({ type: oneOf('remove', 'check', 'mend'), keys }),
  object({ type: oneOf('track'), service, ids: custom<readonly string[]>(isPasteOfIds) }),
  object({
    type: oneOf('import'),
    tasks: listOf<ImportedTask>((each) => parseImported(each) !== null),
  }),
  object({ type: oneOf('undo'), token }),
  object({
    type: oneOf('label'),
    keys,
    label: atMost(LONGEST_LABEL),
  }),
  object({ type: oneOf('report'), key, verdict }),
  object({ type: oneOf('seen'), event: number }),
  object({ type: oneOf('save-key'), service, key: atMost(1_000), passphrase: newPassphrase }),
  object({ type: oneOf('use-service', 'remove-key', 'lock', 'try-again'), service }),
  object({ type: oneOf('keep-key'), service, keep, passphrase: newPassphrase }),
  object({ type: oneOf('unlock'), service, passphrase }),
  object({ type: oneOf('settings'), settings }),
  object({ type: oneOf('bug'), bug }),
);

const reply: Schema<Reply> = union(
  object({
    kind: oneOf('done', 'broken', 'refused', 'undone', 'too-late', 'key-removed', 'settings-saved'),
  }),
  object({ kind: oneOf('checking'), count: number }),
  object({
    kind: oneOf('tracked'),
    added: number,
    known: number,
    undo: orNull(token),
  }),
  object({ kind: oneOf('removed'), count: number, undo: orNull(token) }),
  object({ kind: oneOf('key'), result: keyCheck }),
  object({ kind: oneOf('reported'), result: oneOf('accepted', 'declined', 'unsent') }),
);

export const parseCommand: Parse<Command> = parser(command);
export const parseReply: Parse<Reply> = parser(reply);
