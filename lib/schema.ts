import * as z from 'zod/mini';
import { LONGEST_BUG_TEXT, type Bug } from './core/bug.ts';
import type { Account } from './core/account.ts';
import type { Usage } from './core/budget.ts';
import type { Poll } from './core/schedule.ts';
import type { Json } from './core/json.ts';
import { toDecimal } from './core/money.ts';
import type { Command, Reply } from './core/command.ts';
import { MOST_IDS } from './core/paste.ts';
import { settingsIn, type Settings } from './core/settings.ts';
import type { IndexHead } from './core/index-chunks.ts';
import type { Entry } from './core/task-index.ts';
import type { Floors, Undo } from './core/undo.ts';
import { isEntry, isFloors, isObject, isTaskKey, isTimes } from './shapes.ts';
import { isTaskId, LONGEST_LABEL, type Task, type TaskKey } from './core/task.ts';

/** Reads a value of one kind; null for what is none (a corrupt or foreign record or message). */
type Parse<T> = (value: unknown) => T | null;

function parser<T>(schema: z.ZodMiniType<T>): Parse<T> {
  return (value) => schema.safeParse(value).data ?? null;
}

// As few of zod's pieces as will do, for each weighs in the worker and in every page: literals for enums,
// unions for discriminated ones and refinements for checks save 1.4 kB of its 10, gzipped.
const atMost = (length: number) =>
  z.refine<{ readonly length: number }>((value) => value.length <= length);

/** A field of the wire: what is not of this shape counts as absent, never as a broken answer. */
const wire = <T extends z.ZodMiniType>(schema: T) => z.catch(z.nullable(schema), null);

const text = wire(z.string());
// As many digits as a number can hold at all: infinity could not be stored and read again.
const wholeNumber = wire(
  z.pipe(
    z.union([z.number(), z.string().check(z.refine((digits) => /^\s*\d{1,300}\s*$/.test(digits)))]),
    z.transform((value) => Number(value)),
  ),
);
const decimal = wire(z.pipe(z.union([z.number(), z.string()]), z.transform(toDecimal)));

const wireAnswer = z.object({
  errorId: wholeNumber,
  errorCode: text,
  errorDescription: text,
  status: text,
  // Any JSON value is a solution; absent is not the same as null.
  solution: z.optional(z.custom<Json>(() => true)),
  balance: decimal,
  cost: decimal,
  ip: text,
  createTime: wholeNumber,
  endTime: wholeNumber,
  solveCount: wholeNumber,
});

/** An answer of the service, its fields as far as they are of the documented types. */
export type WireAnswer = z.infer<typeof wireAnswer>;
export const parseWireAnswer: Parse<WireAnswer> = parser(wireAnswer);

// ---- What is stored -------------------------------------------------------------------------

const time = z.number().check(z.refine((value) => value >= 0));
const key = z.custom<TaskKey>(isTaskKey);
const verdict = z.literal(['correct', 'incorrect']);
const taskId = z.string().check(z.refine(isTaskId));

const failure = z.object({
  code: z.nullable(z.string()),
  number: z.nullable(z.number()),
  description: z.nullable(z.string()),
});

const flag = z.optional(z.boolean());
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
  requests: z.number(),
  since: z.number(),
});

// Tuples and records are read by hand: zod's own would be the twelfth part of the worker's script.
const entry = z.custom<Entry>(isEntry);
// A damaged entry costs its own task alone.
const entries = z.pipe(
  z.array(wire(entry)),
  z.transform((all) => all.filter((one) => one !== null)),
);
const pair = z.custom<readonly [number, number]>((value) => isTimes(value, 2));
const storedHead = z.object({ events: time, chunks: z.array(pair) });

const pause = { since: time, until: time, step: time };
const usedMinute = z.custom<Usage[number]>((value) => isTimes(value, 3));
const storedAccount = z.object({
  key: z.nullable(z.object({ end: z.string(), isChecked: z.boolean() })),
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
  usage: z.catch(z.array(usedMinute), []),
  ahead: z.catch(z.number(), 0),
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

const settings = z.pipe(
  z.custom<Readonly<Record<string, unknown>>>(isObject),
  z.transform(settingsIn),
);

export const parseTask: Parse<Task> = parser(storedTask);
export const parsePoll: Parse<Poll> = parser(storedPoll);
export const parseHead: Parse<IndexHead> = parser(storedHead);
export const parseChunk: Parse<readonly Entry[]> = parser(entries);
export const parseAccount: Parse<Account> = parser(storedAccount);
export const parseUndo: Parse<Undo> = parser(storedUndo);
export const parseSettings: Parse<Settings> = parser(settings);
export const parseFloors: Parse<Floors> = parser(storedFloors);
export const parseTaskKey: Parse<TaskKey> = parser(key);
export const parseCount: Parse<number> = parser(time);
export const parseKey: Parse<string> = parser(z.string());
export const parseNames: Parse<readonly string[]> = parser(z.array(z.string()));

const bug = z.object({
  at: time,
  version: z.string().check(atMost(50)),
  where: z.literal(['worker', 'page']),
  text: z.string().check(atMost(LONGEST_BUG_TEXT)),
});
export const parseBug: Parse<Bug> = parser(bug);

// ---- What pages ask of the worker, and its answers -------------------------------------------

const token = z.string();
const keyCheck = z.literal(['wrong-form', 'rejected', 'saved', 'unchecked']);
const command: z.ZodMiniType<Command> = z.union([
  z.object({ type: z.literal('track'), ids: z.array(taskId).check(atMost(MOST_IDS)) }),
  z.object({
    type: z.literal('import'),
    tasks: z.array(z.object({ task: storedTask, requests: time })),
  }),
  z.object({ type: z.literal('undo'), token }),
  z.object({ type: z.literal('remove'), keys: z.array(key) }),
  z.object({ type: z.literal('check'), keys: z.array(key) }),
  z.object({
    type: z.literal('label'),
    keys: z.array(key),
    label: z.string().check(atMost(LONGEST_LABEL)),
  }),
  z.object({ type: z.literal('report'), key, verdict }),
  z.object({ type: z.literal('seen'), event: z.number() }),
  z.object({ type: z.literal('save-key'), key: z.string().check(atMost(1_000)) }),
  z.object({ type: z.literal('remove-key') }),
  z.object({ type: z.literal('try-again') }),
  z.object({ type: z.literal('settings'), settings }),
  z.object({ type: z.literal('mend'), keys: z.array(key) }),
  z.object({ type: z.literal('delete-damaged') }),
  z.object({ type: z.literal('bug'), bug }),
  z.object({ type: z.literal('dismiss-bug') }),
  z.object({ type: z.literal('opened') }),
  z.object({ type: z.literal('online') }),
]);

const reply: z.ZodMiniType<Reply> = z.union([
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('broken') }),
  z.object({ kind: z.literal('checking'), count: z.number() }),
  z.object({ kind: z.literal('refused') }),
  z.object({
    kind: z.literal('tracked'),
    added: z.number(),
    known: z.number(),
    undo: z.nullable(token),
  }),
  z.object({ kind: z.literal('removed'), count: z.number(), undo: z.nullable(token) }),
  z.object({ kind: z.literal('undone') }),
  z.object({ kind: z.literal('too-late') }),
  z.object({ kind: z.literal('key'), result: keyCheck }),
  z.object({ kind: z.literal('key-removed') }),
  z.object({ kind: z.literal('settings-saved') }),
  z.object({ kind: z.literal('reported'), result: z.literal(['accepted', 'declined', 'unsent']) }),
]);

export const parseCommand: Parse<Command> = parser(command);
export const parseReply: Parse<Reply> = parser(reply);
