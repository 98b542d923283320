import * as z from 'zod/mini';
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
} from './schema-pieces.ts';
import { bug, keep, key, keys, storedTask, verdict } from './schema.ts';
import { isPasteOfIds } from './shapes.ts';

const token = anyText;
const settings = z.custom<Partial<Settings>>(areSettings);
const passphrase = atMost(LONGEST_PASSPHRASE);
const newPassphrase = z.optional(passphrase);
const keyCheck = oneOf(...KEY_CHECKS);
// What has the same form is one object: each costs bytes.
const BARE_COMMANDS = [
  'remove-key',
  'lock',
  'try-again',
  'delete-damaged',
  'forget-everything',
  'prepare',
  'dismiss-bug',
  'opened',
  'online',
] as const;
const importedTask = z.object({ task: storedTask, requests: time });
const command: z.ZodMiniType<Command> = z.union([
  z.object({ type: oneOf(...BARE_COMMANDS) }),
  z.object({ type: oneOf('remove', 'check', 'mend'), keys }),
  z.object({ type: oneOf('track'), ids: z.custom<readonly string[]>(isPasteOfIds) }),
  z.object({
    type: oneOf('import'),
    tasks: listOf<ImportedTask>((each) => importedTask.safeParse(each).success),
  }),
  z.object({ type: oneOf('undo'), token }),
  z.object({
    type: oneOf('label'),
    keys,
    label: atMost(LONGEST_LABEL),
  }),
  z.object({ type: oneOf('report'), key, verdict }),
  z.object({ type: oneOf('seen'), event: number }),
  z.object({ type: oneOf('save-key'), key: atMost(1_000), passphrase: newPassphrase }),
  z.object({ type: oneOf('keep-key'), keep, passphrase: newPassphrase }),
  z.object({ type: oneOf('unlock'), passphrase }),
  z.object({ type: oneOf('settings'), settings }),
  z.object({ type: oneOf('bug'), bug }),
]);

const reply: z.ZodMiniType<Reply> = z.union([
  z.object({
    kind: oneOf('done', 'broken', 'refused', 'undone', 'too-late', 'key-removed', 'settings-saved'),
  }),
  z.object({ kind: oneOf('checking'), count: number }),
  z.object({
    kind: oneOf('tracked'),
    added: number,
    known: number,
    undo: orNull(token),
  }),
  z.object({ kind: oneOf('removed'), count: number, undo: orNull(token) }),
  z.object({ kind: oneOf('key'), result: keyCheck }),
  z.object({ kind: oneOf('reported'), result: oneOf('accepted', 'declined', 'unsent') }),
]);

export const parseCommand: Parse<Command> = parser(command);
export const parseReply: Parse<Reply> = parser(reply);
