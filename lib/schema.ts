import * as z from 'zod/mini';
import { LONGEST_BUG_TEXT, type Bug } from './core/bug.ts';
import type { Account } from './core/account.ts';
import type { Usage } from './core/budget.ts';
import type { Poll } from './core/schedule.ts';
import type { Json } from './core/json.ts';
import type { Command, Reply } from './core/command.ts';
import { isSettings, settingsIn, type Settings } from './core/settings.ts';
import type { IndexHead } from './core/index-chunks.ts';
import type { Entry } from './core/task-index.ts';
import type { Floors, Undo } from './core/undo.ts';
import { LONGEST_LABEL, type Task, type TaskKey } from './core/task.ts';
import {
  isEntry,
  isFloors,
  isObject,
  isPasteOfIds,
  isTaskId,
  isTaskKey,
  isText,
  isTime,
  isTimes,
} from './shapes.ts';

/** Reads a value of one kind; null for what is none (a corrupt or foreign record or message). */
type Parse<T> = (value: unknown) => T | null;

function parser<T>(schema: z.ZodMiniType<T>): Parse<T> {
  return (value) => schema.safeParse(value).data ?? null;
}

// As few of zod's pieces as will do, for each weighs in the worker and in every page: literals for enums,
// unions for discriminated ones, and tests of our own for numbers and lengths save 2 kB of its 10, gzipped.
const number = z.custom<number>(Number.isFinite);
const time = z.custom<number>(isTime);
const flag = z.optional(z.literal([true, false]));
const atMost = (length: number) => z.custom<string>((text) => isText(text, length));

// What is of another type than documented counts as absent (wire.ts), never as a broken answer.
const field = z.optional(z.custom(() => true));
const wireAnswer = z.object({
  errorId: field,
  errorCode: field,
  errorDescription: field,
  status: field,
  // Any JSON value is a solution; absent is not the same as null.
  solution: z.optional(z.custom<Json>(() => true)),
  balance: field,
  cost: field,
  ip: field,
  createTime: field,
  endTime: field,
  solveCount: field,
});

/** The fields of an answer of the service, whatever they hold. */
export type WireAnswer = z.infer<typeof wireAnswer>;
export const parseWireAnswer: Parse<WireAnswer> = parser(wireAnswer);

// ---- What is stored -------------------------------------------------------------------------

const key = z.custom<TaskKey>(isTaskKey);
const verdict = z.literal(['correct', 'incorrect']);
const taskId = z.custom<string>(isTaskId);

const failure = z.object({
  code: z.nullable(z.string()),
  number: z.nullable(number),
  description: z.nullable(z.string()),
});

const waited = z.optional(time);
const storedTask = z.object({
  service: z.literal(['2captcha']),
  id: taskId,
  addedAt: time,
  label: z.string(),
  report: z.nullable(z.object({ verdict, at: time, failure: z.nullable(failure) })),
  state: z.union([
    z.object({ status: z.literal('processing') }),
    z.object({ status: z.literal('ready'), at: time, raw: z.string(), isForgotten: flag }),
    z.object({ status: z.literal('failed'), at: time, failure, raw: z.string() }),
    z.object({ status: z.literal('stalled'), at: time, waited, isDamaged: flag }),
  ]),
});

const storedPoll = z.object({
  nextAt: time,
  floorAt: time,
  askedAt: z.nullable(time),
  requests: number,
  since: number,
});

// Tuples and records are read by hand: zod's own would be the twelfth part of the worker's script.
const entry = z.custom<Entry>(isEntry);
const pair = z.custom<readonly [number, number]>((value) => isTimes(value, 2));
const storedHead = z.object({ events: time, chunks: z.array(pair) });

const pause = { since: time, until: time, step: time };
const usedMinute = z.custom<Usage[number]>((value) => isTimes(value, 3));
const storedAccount = z.object({
  key: z.nullable(z.object({ end: z.string(), isChecked: z.literal([true, false]) })),
  condition: z.nullable(
    z.union([
      z.object({
        kind: z.literal(['key-rejected', 'address-not-allowed', 'suspended', 'no-permission']),
      }),
      z.object({
        ...pause,
        kind: z.literal('slowed-down'),
        cause: z.literal(['too-many', 'server-trouble', 'blocked']),
        failure: z.nullable(failure),
      }),
      z.object({
        ...pause,
        kind: z.literal('no-connection'),
        cause: z.literal(['unreachable', 'timed-out', 'not-an-answer']),
      }),
    ]),
  ),
  clock: z.object({ elapsed: time, readAt: z.nullable(time) }),
  // Without these two it can go on.
  usage: field,
  ahead: field,
  balance: z.nullable(z.object({ amount: z.string(), at: time })),
});

const storedUndo = z.union([
  z.object({ action: z.literal('added'), token: z.string(), keys: z.array(key) }),
  z.object({
    action: z.literal('removed'),
    token: z.string(),
    entries: z.array(entry),
    openTime: time,
  }),
]);
const storedFloors = z.custom<Floors>(isFloors);

const settings = z.custom<Settings>(isSettings);

export const parseTask: Parse<Task> = parser(storedTask);
export const parsePoll: Parse<Poll> = parser(storedPoll);
export const parseHead: Parse<IndexHead> = parser(storedHead);
// A damaged entry costs its own task alone.
export const parseChunk: Parse<readonly Entry[]> = (value) =>
  Array.isArray(value) ? value.filter(isEntry) : null;
const parseUsage = parser(z.array(usedMinute));
const parseNumber = parser(number);
const parseMost = parser(storedAccount);
export const parseAccount: Parse<Account> = (value) => {
  const account = parseMost(value);
  const { usage, ahead } = account ?? {};
  return account && { ...account, usage: parseUsage(usage) ?? [], ahead: parseNumber(ahead) ?? 0 };
};
export const parseUndo: Parse<Undo> = parser(storedUndo);
export const parseSettings: Parse<Settings> = (value) =>
  isObject(value) ? settingsIn(value) : null;
export const parseFloors: Parse<Floors> = parser(storedFloors);
export const parseTaskKey: Parse<TaskKey> = parser(key);
export const parseCount: Parse<number> = parser(time);
export const parseKey: Parse<string> = parser(z.string());
export const parseNames: Parse<readonly string[]> = parser(z.array(z.string()));

const bug = z.object({
  at: time,
  version: atMost(50),
  where: z.literal(['worker', 'page']),
  text: atMost(LONGEST_BUG_TEXT),
});
export const parseBug: Parse<Bug> = parser(bug);

// ---- What pages ask of the worker, and its answers -------------------------------------------

const token = z.string();
const keyCheck = z.literal(['wrong-form', 'rejected', 'saved', 'unchecked']);
// What has the same form is one object: each costs bytes.
const BARE_COMMANDS = [
  'remove-key',
  'try-again',
  'delete-damaged',
  'dismiss-bug',
  'opened',
  'online',
] as const;
const command: z.ZodMiniType<Command> = z.union([
  z.object({ type: z.literal(BARE_COMMANDS) }),
  z.object({ type: z.literal(['remove', 'check', 'mend']), keys: z.array(key) }),
  z.object({ type: z.literal('track'), ids: z.custom<readonly string[]>(isPasteOfIds) }),
  z.object({
    type: z.literal('import'),
    tasks: z.array(z.object({ task: storedTask, requests: time })),
  }),
  z.object({ type: z.literal('undo'), token }),
  z.object({
    type: z.literal('label'),
    keys: z.array(key),
    label: atMost(LONGEST_LABEL),
  }),
  z.object({ type: z.literal('report'), key, verdict }),
  z.object({ type: z.literal('seen'), event: number }),
  z.object({ type: z.literal('save-key'), key: atMost(1_000) }),
  z.object({ type: z.literal('settings'), settings }),
  z.object({ type: z.literal('bug'), bug }),
]);

const reply: z.ZodMiniType<Reply> = z.union([
  z.object({
    kind: z.literal([
      'done',
      'broken',
      'refused',
      'undone',
      'too-late',
      'key-removed',
      'settings-saved',
    ]),
  }),
  z.object({ kind: z.literal('checking'), count: number }),
  z.object({
    kind: z.literal('tracked'),
    added: number,
    known: number,
    undo: z.nullable(token),
  }),
  z.object({ kind: z.literal('removed'), count: number, undo: z.nullable(token) }),
  z.object({ kind: z.literal('key'), result: keyCheck }),
  z.object({ kind: z.literal('reported'), result: z.literal(['accepted', 'declined', 'unsent']) }),
]);

export const parseCommand: Parse<Command> = parser(command);
export const parseReply: Parse<Reply> = parser(reply);
