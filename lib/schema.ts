import { LONGEST_BUG_TEXT, type Bug } from './core/bug.ts';
import type { Account } from './core/account.ts';
import type { Usage } from './core/budget.ts';
import type { Poll } from './core/schedule.ts';
import type { Json } from './core/json.ts';
import { KEEPS } from './core/client-key.ts';
import { settingsIn, type Settings } from './core/settings.ts';
import type { ServiceId } from './core/service.ts';
import type { IndexHead } from './core/index-chunks.ts';
import type { Entry } from './core/task-index.ts';
import type { Floors, Undo } from './core/undo.ts';
import type { Task, TaskKey } from './core/task.ts';
import {
  anyText,
  atMost,
  flag,
  isAnyText,
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
  type Infer,
} from './schema-pieces.ts';
import { isEntry, isFloors, isObject, isService, isTaskId, isTaskKey, isTimes } from './shapes.ts';

// What is of another type than documented counts as absent (wire.ts), never as a broken answer.
const field = optional(custom(() => true));
const wireAnswer = object({
  errorId: field,
  errorCode: field,
  errorDescription: field,
  status: field,
  // Any JSON value is a solution; absent is not the same as null.
  solution: optional(custom<Json>(() => true)),
  balance: field,
  cost: field,
  ip: field,
  createTime: field,
  endTime: field,
  solveCount: field,
});

/** The fields of an answer of the service, whatever they hold. */
export type WireAnswer = Infer<typeof wireAnswer>;
export const parseWireAnswer: Parse<WireAnswer> = parser(wireAnswer);

export const key = custom<TaskKey>(isTaskKey);
export const keys = listOf<TaskKey>(isTaskKey);
export const verdict = oneOf('correct', 'incorrect');
const taskId = custom<string>(isTaskId);
export const service = custom<ServiceId>(isService);

const failure = object({
  code: orNull(anyText),
  number: orNull(number),
  description: orNull(anyText),
});

const waited = optional(time);
export const storedTask = object({
  service,
  id: taskId,
  addedAt: time,
  label: anyText,
  report: orNull(object({ verdict, at: time, failure: orNull(failure) })),
  state: union(
    object({ status: oneOf('processing') }),
    object({ status: oneOf('ready'), at: time, raw: anyText, isForgotten: flag }),
    object({ status: oneOf('failed'), at: time, failure, raw: anyText }),
    object({ status: oneOf('stalled'), at: time, waited, isDamaged: flag }),
  ),
});

const storedPoll = object({
  nextAt: time,
  floorAt: time,
  askedAt: orNull(time),
  requests: number,
  since: number,
});

// Tuples and records are read by hand: zod's own would be the twelfth part of the worker's script.
const storedHead = object({
  events: time,
  chunks: listOf<readonly [number, number]>((each) => isTimes(each, 2)),
});

const pause = { since: time, until: time, step: time };
const storedAccount = object({
  key: orNull(object({ end: anyText, isChecked: oneOf(true, false) })),
  condition: orNull(
    union(
      object({
        kind: oneOf('key-rejected', 'address-not-allowed', 'suspended', 'no-permission'),
      }),
      object({
        ...pause,
        kind: oneOf('slowed-down'),
        cause: oneOf('too-many', 'server-trouble', 'blocked'),
        failure: orNull(failure),
      }),
      object({
        ...pause,
        kind: oneOf('no-connection'),
        cause: oneOf('unreachable', 'timed-out', 'not-an-answer', 'too-large'),
      }),
    ),
  ),
  clock: object({ elapsed: time, readAt: orNull(time) }),
  // Without these it can go on.
  keep: field,
  isLocked: field,
  usage: field,
  ahead: field,
  balance: orNull(object({ amount: anyText, at: time })),
});

const storedUndo = union(
  object({ action: oneOf('added'), token: anyText, keys }),
  object({
    action: oneOf('removed'),
    token: anyText,
    entries: listOf<Entry>(isEntry),
    openTime: time,
  }),
);
const storedFloors = custom<Floors>(isFloors);
export const keep = oneOf(...KEEPS);

export const parseTask: Parse<Task> = parser(storedTask);
export const parsePoll: Parse<Poll> = parser(storedPoll);
export const parseHead: Parse<IndexHead> = parser(storedHead);
// A damaged entry costs its own task alone.
export const parseChunk: Parse<readonly Entry[]> = (value) =>
  Array.isArray(value) ? value.filter(isEntry) : null;
const parseUsage = parser(listOf<Usage[number]>((each) => isTimes(each, 3)));
const parseNumber = parser(number);
const parseKeep = parser(keep);
const parseMost = parser(storedAccount);
export const parseAccount: Parse<Account> = (value) => {
  const account = parseMost(value);
  if (account === null) return null;
  const { isLocked, usage, ahead } = account;
  return {
    ...account,
    keep: parseKeep(account.keep) ?? 'device',
    isLocked: isLocked === true,
    usage: parseUsage(usage) ?? [],
    ahead: parseNumber(ahead) ?? 0,
  };
};
export const parseUndo: Parse<Undo> = parser(storedUndo);
export const parseSettings: Parse<Settings> = (value) =>
  isObject(value) ? settingsIn(value) : null;
export const parseFloors: Parse<Floors> = parser(storedFloors);
export const parseService: Parse<ServiceId> = parser(service);
export const parseTaskKey: Parse<TaskKey> = parser(key);
export const parseCount: Parse<number> = parser(time);
export const parseText: Parse<string> = parser(anyText);
export const parseNames: Parse<readonly string[]> = parser(listOf<string>(isAnyText));

export const bug = object({
  at: time,
  version: atMost(50),
  where: oneOf('worker', 'page'),
  text: atMost(LONGEST_BUG_TEXT),
});
export const parseBug: Parse<Bug> = parser(bug);
