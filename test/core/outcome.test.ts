import { describe, expect, test } from 'vitest';
import { outcomeOf, readRetryAfter, type Outcome, type Reading } from '../../lib/core/outcome.ts';
import { ERRORS } from './error-codes.ts';

const HTTP = { status: 200, raw: '{}', retryAfter: null };

function ofError(code: string | null, number: number | null, status = 200): Outcome {
  const failure = { code, number, description: 'words of the service' };
  return outcomeOf({ kind: 'error', failure }, { ...HTTP, status });
}

function effectOf(outcome: Outcome): string {
  if (outcome.kind === 'key-problem') return outcome.problem;
  return outcome.kind === 'slow-down' && outcome.cause === 'blocked' ? 'blocked' : outcome.kind;
}

describe('every documented error', () => {
  test.each(ERRORS)('%s %s: %s', (number, code, effect) => {
    expect(effectOf(ofError(code, number))).toBe(effect);
    expect(effectOf(ofError(code.toLowerCase(), number))).toBe(effect);
  });

  test.each(ERRORS)('%s %s means the same where every error is number 1', (_n, code, effect) => {
    expect(effectOf(ofError(code, 1))).toBe(effect);
  });

  test.each(ERRORS)('%s %s: the code wins over another number', (_n, code, effect) => {
    const other = effect === 'failed' ? 12 : 110;
    expect(effectOf(ofError(code, other))).toBe(effect);
  });

  test.each(ERRORS)('%s %s: JSON wins over the HTTP status', (number, code, effect) => {
    for (const status of [400, 401, 403, 429, 500, 503])
      expect(effectOf(ofError(code, number, status))).toBe(effect);
  });

  const numbered = ERRORS.filter(
    ([number, code]) => number !== null && (number !== 1 || code.includes('NOT_EXIST')),
  );

  test.each(numbered)('%s without its code (%s): %s', (number, _code, effect) => {
    expect(effectOf(ofError(null, number))).toBe(effect);
  });
});

test.each([
  ['ERROR_OF_TOMORROW', 999],
  ['ERROR_OF_TOMORROW', 1],
  ['ERROR_OF_TOMORROW', null],
  [null, 999],
  ['constructor', null],
  ['__proto__', null],
])('an unknown error ends its task and keeps its own words: %s %s', (code, number) => {
  const failure = { code, number, description: 'words of the service' };
  expect(ofError(code, number)).toMatchObject({ kind: 'failed', failure });
});

const readings: readonly (readonly [Reading, Outcome])[] = [
  [{ kind: 'processing' }, { kind: 'processing' }],
  [{ kind: 'ready' }, { kind: 'ready', raw: '{}' }],
  [
    { kind: 'balance', balance: '1.5' },
    { kind: 'balance', balance: '1.5' },
  ],
];

test.each(readings)('an answer counts whatever the HTTP status: %j', (reading, outcome) => {
  for (const status of [200, 400, 429, 500, 503])
    expect(outcomeOf(reading, { ...HTTP, status })).toEqual(outcome);
});

test.each([
  [429, 'slow-down'],
  [500, 'slow-down'],
  [502, 'slow-down'],
  [599, 'slow-down'],
  [200, 'no-connection'],
  [204, 'no-connection'],
  [302, 'no-connection'],
  [307, 'no-connection'],
  [403, 'no-connection'],
  [404, 'no-connection'],
])('HTTP %i with what is no answer: %s', (status, kind) => {
  expect(outcomeOf({ kind: 'unreadable' }, { ...HTTP, status })).toMatchObject({ kind });
});

test('the wait that the service asks for goes with a slow-down', () => {
  const response = { status: 429, raw: '', retryAfter: 20_000 };
  const failure = { code: 'ERROR_IP_BLOCKED', number: 21, description: null };
  expect(outcomeOf({ kind: 'unreadable' }, response)).toMatchObject({ retryAfter: 20_000 });
  expect(outcomeOf({ kind: 'error', failure }, response)).toEqual({
    kind: 'slow-down',
    cause: 'blocked',
    failure,
    retryAfter: 20_000,
  });
});

const NOW = Date.parse('2026-08-01T12:00:00Z');

test.each([
  [null, null],
  ['', null],
  ['soon', null],
  ['soon 5', null],
  ['-5', null],
  ['1.5', null],
  ['0', null],
  ['5', 5_000],
  [' 120 ', 120_000],
  ['Sat, 01 Aug 2026 12:00:30 GMT', 30_000],
  ['Sat, 01 Aug 2026 11:59:59 GMT', null],
  ['Wed, 21 Oct 2015 07:28:00 GMT', null],
])('Retry-After %j asks to wait %s ms', (header, ms) => {
  expect(readRetryAfter(header, NOW)).toBe(ms);
});
