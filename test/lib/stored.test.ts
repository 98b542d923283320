import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEW_ACCOUNT } from '../../lib/core/account.ts';
import { parseCommand, parseReply } from '../../lib/message-schema.ts';
import * as schema from '../../lib/schema.ts';

const KEY = '2captcha:74372499131';
const poll = { nextAt: 5, floorAt: 4, askedAt: null, requests: 2, since: 0 };
const task = { service: '2captcha', id: '74372499131', addedAt: 7, label: 'mine', report: null };
const failure = { code: 'ERROR_X', number: null, description: 'words' };
const entry = [KEY, 'processing', 1];
const pause = { since: 1, until: 2, step: 5_000 };

const { parseTask, parsePoll, parseHead, parseChunk, parseAccount, parseUndo, parseFloors } =
  schema;
const { parseCount, parseText } = schema;

type Parse = (value: unknown) => unknown;

const GOOD: readonly (readonly [name: string, parse: Parse, values: readonly unknown[]])[] = [
  [
    'task',
    parseTask,
    [
      { ...task, state: { status: 'processing' } },
      { ...task, state: { status: 'ready', at: 9, raw: '{"solution":1}' } },
      { ...task, state: { status: 'failed', at: 9, failure, raw: '{}' } },
      { ...task, state: { status: 'stalled', at: 9 } },
    ],
  ],
  ['schedule', parsePoll, [poll, { ...poll, askedAt: 3 }]],
  [
    'head of the index',
    parseHead,
    [
      { events: 0, chunks: [] },
      {
        events: 65,
        chunks: [
          [1, 1],
          [0, 64],
        ],
      },
    ],
  ],
  [
    'account',
    parseAccount,
    [
      NEW_ACCOUNT,
      { ...NEW_ACCOUNT, key: { end: 'cdef', isChecked: true }, balance: { amount: '1', at: 2 } },
      { ...NEW_ACCOUNT, condition: { kind: 'suspended' } },
      { ...NEW_ACCOUNT, keep: 'passphrase', isLocked: true },
      { ...NEW_ACCOUNT, usage: [[29_759_760, 12, 3]] },
      {
        ...NEW_ACCOUNT,
        condition: { ...pause, kind: 'slowed-down', cause: 'blocked', failure: null },
      },
      { ...NEW_ACCOUNT, condition: { ...pause, kind: 'no-connection', cause: 'timed-out' } },
    ],
  ],
  [
    'undo',
    parseUndo,
    [
      { action: 'added', token: 't', keys: [KEY] },
      { action: 'removed', token: 't', entries: [entry], openTime: 5 },
    ],
  ],
  ['floors', parseFloors, [{}, { [KEY]: 12 }]],
  ['number', parseCount, [0, 5]],
  ['text', parseText, ['', 'abc']],
  [
    'command',
    parseCommand,
    [
      { type: 'track', service: '2captcha', ids: [] },
      { type: 'track', service: '2captcha', ids: ['1', '9007199254740991'] },
      { type: 'check', keys: [KEY] },
      {
        type: 'import',
        tasks: [{ task: { ...task, state: { status: 'processing' } }, requests: 3 }],
      },
      { type: 'remove', keys: [KEY] },
      { type: 'try-again', service: '2captcha' },
      { type: 'save-key', service: '2captcha', key: 'k' },
      { type: 'save-key', service: '2captcha', key: 'k', passphrase: 'p' },
      { type: 'keep-key', service: '2captcha', keep: 'session' },
      { type: 'unlock', service: '2captcha', passphrase: '' },
    ],
  ],
  ['reply', parseReply, [{ kind: 'done' }, { kind: 'tracked', added: 1, known: 0, undo: null }]],
];

test.each(GOOD)('a %s is read as it was stored', (_name, parse, values) => {
  for (const value of values) expect(parse(structuredClone(value))).toEqual(value);
});

const NONE = [undefined, null, 'garbage', -1, Number.NaN, [], [1], { a: 1 }, true, new Date()];

test.each(GOOD)('what is no %s is null', (name, parse) => {
  const none = NONE.filter((value) => name !== 'text' || typeof value !== 'string');
  for (const value of none) expect([value, parse(value)]).toEqual([value, null]);
});

describe('a record that is damaged in one place is null', () => {
  test.each<readonly [Parse, unknown]>([
    [parseTask, { ...task, state: { status: 'lost' } }],
    [parseTask, { ...task, id: '007', state: { status: 'processing' } }],
    [parseTask, { ...task, service: 'other', state: { status: 'processing' } }],
    [parseTask, { ...task, state: { status: 'ready', at: 9 } }],
    [parsePoll, { ...poll, nextAt: '5' }],
    [parsePoll, { ...poll, floorAt: Infinity }],
    [parseHead, { events: 'many', chunks: [] }],
    [parseHead, { events: 1, chunks: [[0]] }],
    [parseAccount, { ...NEW_ACCOUNT, condition: { kind: 'bored' } }],
    [parseAccount, { ...NEW_ACCOUNT, clock: { elapsed: -1, readAt: null } }],
    [parseUndo, { action: 'added', token: 't', keys: ['2captcha:0'] }],
    [parseFloors, { 'other:1': 1 }],
    [parseCommand, { type: 'track', service: '2captcha', ids: ['0'] }],
    [parseCommand, { type: 'track', service: '2captcha', ids: [5] }],
    [
      parseCommand,
      { type: 'track', service: '2captcha', ids: Array.from({ length: 1_001 }, () => '5') },
    ],
    [parseCommand, { type: 'save-key', service: '2captcha', key: 'x'.repeat(1_001) }],
    [parseCommand, { type: 'import', tasks: [{ task, requests: 3 }] }],
    [parseCommand, { type: 'erase-all' }],
    [parseCommand, { type: 'keep-key', service: '2captcha', keep: 'cloud' }],
    [parseCommand, { type: 'unlock', service: '2captcha' }],
    [parseCommand, { type: 'unlock', service: '2captcha', passphrase: 'x'.repeat(1_001) }],
  ])('%o %j', (parse, value) => {
    expect(parse(value)).toBeNull();
  });
});

test('a damaged entry of the index costs that task alone', () => {
  const other = ['2captcha:5', 'ready', 2];
  const damaged = [other, ['2captcha:x', 'ready', 3], null, 'x', [KEY, 'lost', 1], entry];
  expect(parseChunk(damaged)).toEqual([other, entry]);
});

test.each([undefined, null, 'many', [[1, 2]], [[1, 2, -3]], [[1, 2, Infinity]]])(
  'an account whose usage is %j, an older one say, loses nothing else',
  (usage) => {
    const account = { ...NEW_ACCOUNT, key: { end: 'cdef', isChecked: true } };
    expect(parseAccount({ ...account, usage })).toEqual({ ...account, usage: [] });
  },
);

test.each([undefined, null, 'cloud', 1])(
  'an account that keeps its key %j, an older one say, keeps it on this device, and is not locked',
  (keep) => {
    expect(parseAccount({ ...NEW_ACCOUNT, keep, isLocked: undefined })).toEqual(NEW_ACCOUNT);
  },
);

test('whatever is stored, reading it never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withMap: true, withDate: true, withSparseArray: true }), (value) => {
      for (const [, parse] of GOOD) parse(value);
    }),
  );
});
