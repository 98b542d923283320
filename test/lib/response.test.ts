import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer, readResponse } from '../../lib/wire.ts';

const read = (answer: unknown) => readResponse(JSON.stringify(answer));
const kindOf = (answer: unknown) => read(answer).kind;
const failed = (code: string | null, number: number | null, description: string | null = null) => ({
  kind: 'error',
  failure: { code, number, description },
});

describe('an answer is processing', () => {
  test.each([
    { errorId: 0, status: 'processing' },
    { status: 'processing' },
    { errorId: 0, status: 'idle' },
    { errorId: 0, errorCode: null, errorDescription: null, status: 'processing' },
    { errorId: 0, errorCode: '', errorDescription: '', status: 'processing', solution: null },
  ])('%j', (answer) => {
    expect(kindOf(answer)).toBe('processing');
  });
});

describe('an answer is ready', () => {
  test.each([
    { errorId: 0, status: 'ready', solution: { token: 't' } },
    { errorId: 0, status: 'ready', solution: 'a plain string' },
    { errorId: 0, status: 'ready', solution: { list: [null, 1], a: { b: { c: 1 } } } },
    { errorId: 0, status: 'ready', solution: null },
    { errorId: 0, status: 'ready', solution: '' },
    { errorId: 0, status: 'ready', solution: 0 },
    { errorId: 0, status: 'ready', solution: [] },
    { errorId: 0, status: 'ready' },
    { status: 'ready', solution: {} },
    { solution: { text: 'without a status' } },
    { errorId: 0, solution: 'without a status' },
    { errorId: 0, errorCode: null, errorDescription: '', status: 'ready', solution: 1 },
    { errorId: '0', status: 'ready', solution: 1 },
    { errorId: 0, status: 'ready', solution: 1, cost: 0.5, ip: 7, createTime: 'soon' },
    { errorId: 1, errorCode: 'ERROR_STRAY', status: 'ready', solution: { token: 't' } },
  ])('%j', (answer) => {
    expect(kindOf(answer)).toBe('ready');
  });
});

describe('an answer is an error', () => {
  test.each([
    [
      { errorId: 12, errorCode: 'ERROR_CAPTCHA_UNSOLVABLE', errorDescription: 'gave up' },
      failed('ERROR_CAPTCHA_UNSOLVABLE', 12, 'gave up'),
    ],
    [{ errorId: 12 }, failed(null, 12)],
    [{ errorId: '12', errorCode: '' }, failed(null, 12)],
    [{ errorCode: 'ERROR_X' }, failed('ERROR_X', null)],
    [{ errorId: 0, errorCode: 'ERROR_X' }, failed('ERROR_X', 0)],
    [{ errorId: 1, errorCode: 'CAPTCHA_NOT_READY' }, failed('CAPTCHA_NOT_READY', 1)],
    [{ errorId: {}, errorCode: 'ERROR_X', errorDescription: 5 }, failed('ERROR_X', null)],
    [{ errorId: 12, status: 'ready' }, failed(null, 12)],
  ])('%j', (answer, reading) => {
    expect(read(answer)).toEqual(reading);
  });
});

describe('an answer is a balance', () => {
  test.each([
    [{ errorId: 0, balance: 12.5 }, '12.5'],
    [{ errorId: 0, balance: '12.50' }, '12.50'],
    [{ balance: 0 }, '0'],
    [{ errorId: 0, balance: -3 }, '-3'],
  ])('%j', (answer, balance) => {
    expect(read(answer)).toEqual({ kind: 'balance', balance });
  });
});

describe('no answer of the service is', () => {
  const texts = [
    '',
    ' ',
    '<html>',
    '{',
    '{"errorId":0,"status":"proc',
    'OK',
    'null',
    '17',
    '"ready"',
  ];

  test.each([...texts, '[]', '[{"status":"ready"}]', '{}', '{"errorId":0}', '{"status":"odd"}'])(
    '%s',
    (body) => {
      expect(readResponse(body)).toEqual({ kind: 'unreadable' });
    },
  );
});

describe('the properties of a stored answer', () => {
  const failure = { code: null, number: null, description: null };
  const times = { createTime: null, endTime: null, solveCount: null };
  const nothing = { status: null, failure, cost: null, ip: null, ...times };
  const readAs = (answer: unknown) => readAnswer(JSON.stringify(answer));

  test('are kept as they came', () => {
    const answer = { cost: '0.00299', ip: '1.2.3.4', createTime: 1692863536, endTime: 1692863556 };
    const all = { ...answer, solveCount: 0, solution: { token: 't' } };
    expect(readAs({ errorId: 0, status: 'ready', ...all })).toEqual({
      ...all,
      status: 'ready',
      failure: { ...failure, number: 0 },
    });
  });

  test('are understood as numbers and as strings of digits', () => {
    const answer = { cost: 0.5, createTime: '1692863536', endTime: ' 5 ', solveCount: '1' };
    expect(readAs(answer)).toMatchObject({
      cost: '0.5',
      createTime: 1692863536,
      endTime: 5,
      solveCount: 1,
    });
  });

  test.each([
    {},
    { cost: 'free', ip: 7, createTime: 'soon', endTime: null, solveCount: [] },
    { cost: {}, ip: null, createTime: true, endTime: '', solveCount: '-1' },
    { cost: '1e5', createTime: '1.5', endTime: '0x10' },
  ])('that are none count as absent: %j', (answer) => {
    expect(readAs(answer)).toEqual({ ...nothing, solution: null });
  });

  test.each(['', 'null', '[]', '<html>'])('of what is no answer are null: %j', (raw) => {
    expect(readAnswer(raw)).toBeNull();
  });
});

describe('hostile answers', () => {
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  test.each([
    ['nested deeply', `{"status":"ready","solution":${deep(5_000)}}`, 'ready'],
    ['a megabyte long', `{"status":"ready","solution":"${'x'.repeat(1e6)}"}`, 'ready'],
    ['a megabyte of digits', `{"errorId":${'9'.repeat(1e6)},"status":"processing"}`, 'processing'],
    ['with __proto__', '{"__proto__":{"status":"ready","solution":1},"errorId":12}', 'error'],
    ['with __proto__ as solution', '{"status":"ready","solution":{"__proto__":{"a":1}}}', 'ready'],
    [
      'with names of methods',
      '{"toString":1,"hasOwnProperty":2,"status":"processing"}',
      'processing',
    ],
    ['with one name twice', '{"status":"ready","status":"processing"}', 'processing'],
    ['with a lone surrogate', String.raw`{"status":"ready","solution":"\ud800"}`, 'ready'],
  ])('%s are read', (_name, body, kind) => {
    expect(readResponse(body).kind).toBe(kind);
    expect(() => readAnswer(body)).not.toThrow();
  });

  const million = 'x'.repeat(1e6);

  test('give megabytes of words up after some, and of digits at once', () => {
    const words = { errorCode: million, errorDescription: million, ip: million };
    const digits = '9'.repeat(1e6);
    const rest = { cost: digits, balance: digits, createTime: digits, solution: 1 };
    const answer = readAnswer(JSON.stringify({ ...words, ...rest, status: million }));
    expect(JSON.stringify(answer).length).toBeLessThan(10_000);
    expect(answer).toMatchObject({ cost: null, createTime: null, ip: 'x'.repeat(2_000) });
  });

  test.each([
    ['deep', `{"a":`.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['wide', JSON.stringify(Array.from({ length: 400_000 }, (_, i) => [i]))],
  ])('whose solution is %s are kept', (_name, solution) => {
    const raw = `{"status":"ready","solution":${solution}}`;
    expect(readResponse(raw)).toEqual({ kind: 'ready' });
    expect(readAnswer(raw)?.solution).toEqual(_name === 'deep' ? raw : JSON.parse(solution));
  });

  test('nested without end are no answer', () => {
    const reading = readResponse(deep(3_000_000));
    expect(reading).toEqual({ kind: 'unreadable' });
  });
});

const names = ['errorId', 'errorCode', 'errorDescription', 'status', 'solution', 'balance', 'cost'];
const field = fc.constantFrom(...names, 'ip', 'createTime', 'endTime', 'solveCount');
const answerLike = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.constantFrom('ready', 'idle')));

test('reading never throws, and what holds an object is stored and read back the same', () => {
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    answerLike.map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(body, (text) => {
      const reading = readResponse(text);
      const answer = readAnswer(text);
      expect(reading.kind === 'ready' ? answer : {}).not.toBeNull();
      expect(readAnswer(text)).toEqual(answer);
    }),
    { numRuns: 2_000 },
  );
});
