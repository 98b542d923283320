import { describe, expect, test } from 'vitest';
import { readPaste } from '../../lib/core/paste.ts';

const ID = '74372499131';
const OTHER = '74372499132';

const found = (ids: readonly string[], leftover: readonly string[] = []) =>
  ({ kind: 'ids', ids, leftover }) as const;
const nothing = (reason: 'empty' | 'no-id' | 'out-of-range') => ({ kind: 'none', reason }) as const;

describe('bare ids', () => {
  test.each([
    [ID, [ID]],
    [`  ${ID}\n`, [ID]],
    ['1', ['1']],
    [`${ID} ${OTHER}`, [ID, OTHER]],
    [`${ID},${OTHER}`, [ID, OTHER]],
    [`${ID};${OTHER}`, [ID, OTHER]],
    [`${ID}\r\n${OTHER}\r\n`, [ID, OTHER]],
    [`${ID}\t,;\u00a0 ${OTHER},`, [ID, OTHER]],
    [`["${ID}", '${OTHER}']`, [ID, OTHER]],
    [`(${ID})`, [ID]],
    [`{"taskIds":[${ID},${OTHER}]}`, [ID, OTHER]],
    [`{ "task_ids": ["${ID}", "${OTHER}"] }`, [ID, OTHER]],
    [`ids=${ID},${OTHER}`, [ID, OTHER]],
    [`captchaIds: ${ID}; ${OTHER}`, [ID, OTHER]],
    [`${OTHER} ${ID} 5`, [OTHER, ID, '5']],
  ])('are the pieces between separators: %j', (text, ids) => {
    expect(readPaste(text)).toEqual(found(ids));
  });

  test.each([
    [`${ID} ${ID}`, [ID]],
    [`${ID} 0${ID} 00${ID}`, [ID]],
    ['007', ['7']],
    ['9007199254740991', ['9007199254740991']],
    ['00009007199254740991', ['9007199254740991']],
  ])('count once and are kept without leading zeros: %j', (text, ids) => {
    expect(readPaste(text)).toEqual(found(ids));
  });

  test.each([
    '0',
    '000',
    '9007199254740992',
    '99999999999999999',
    '1'.repeat(400),
    '0 9007199254740992',
    'taskId: 0',
    '{"taskId":9007199254740992}',
  ])('are whole numbers from 1 to 2^53 - 1, so not %j', (text) => {
    expect(readPaste(text)).toEqual(nothing('out-of-range'));
  });

  test.each([
    [`${ID} abc`, ['abc']],
    [`${ID} abc abc ${OTHER}`, ['abc']],
    [`${ID} 0`, ['0']],
    [`${ID} 9007199254740992`, ['9007199254740992']],
    [`${ID} -5`, ['-5']],
    [`${ID} 1e5`, ['1e5']],
    [`${ID} 0x1f`, ['0x1f']],
    [`${ID} 1.5`, ['1.5']],
    [`${ID} 12345678901x`, ['12345678901x']],
    [`${ID} ١٢٣٤٥٦٧٨`, ['١٢٣٤٥٦٧٨']],
  ])('stand beside what was not understood and stays in the field: %j', (text, leftover) => {
    expect(readPaste(text)).toMatchObject({ ids: expect.arrayContaining([ID]), leftover });
  });
});

describe('labelled ids', () => {
  test.each([
    `{"errorId":0,"taskId":${ID}}`,
    `{"errorId": 0, "taskId": "${ID}"}`,
    `{\n  "errorId": 0,\n  "taskId" : ${ID}\n}`,
    `{"status":1,"request":"${ID}"}`,
    `{ "status" : 1, "request" : "${ID}" }`,
    `{"createTime":1692863536,"taskId":${ID}}`,
    `OK|${ID}`,
    `ok|${ID}\n200 31`,
    `taskId=${ID}&createTime=1692863536`,
    `task_id: ${ID}, createTime: 1692863536`,
    `TASK_ID=${ID}`,
    `task id ${ID} created at 1692863536`,
    `Task ID: ${ID}`,
    `TaskId is ${ID}`,
    `task-id -> ${ID}`,
    `:taskId => ${ID}`,
    `captcha id: ${ID}`,
    `Captcha ID ${ID}`,
    `captchaId: '${ID}'`,
    `captcha_id="${ID}"`,
    `<taskId>${ID}</taskId>`,
    `"{\\"errorId\\":0,\\"taskId\\":${ID}}"`,
    `body={\\"taskId\\": \\"${ID}\\", \\"createTime\\": 1692863536}`,
    `answer: "{\\"status\\":1,\\"request\\":\\"${ID}\\"}"`,
    `2026-08-01 12:00:00.123 INFO pid 12345678 taskId=${ID} took 1692863536 ms`,
  ])('are the only ids of a text: %s', (text) => {
    expect(readPaste(text)).toEqual(found([ID]));
  });

  test('are all found, in the order of the text', () => {
    const text = `{"taskId":${OTHER}}{"taskId":${ID}} OK|5 {"request":"6"} {"taskId":${ID}}`;
    expect(readPaste(text)).toEqual(found([OTHER, ID, '5', '6']));
  });

  test('leave an impossible one in the field', () => {
    expect(readPaste(`taskId=${ID} taskId=0`)).toEqual(found([ID], ['0']));
  });

  test.each([
    ['a UUID', 'taskId: 61138bb6-19fb-11ec-a9c8-0242ac110006'],
    ['a number with a fraction', 'taskId: 1.5'],
    ['a word that begins with digits', 'taskId: 123abc'],
    ['an answer that is no id', '{"status":0,"request":"CAPCHA_NOT_READY"}'],
  ])('are never a part of something else: %s', (_name, text) => {
    expect(readPaste(text)).toMatchObject({ kind: 'none' });
  });
});

describe('prose', () => {
  test.each([
    [`Please look at ${ID}, it takes 5 minutes on port 8080`, [ID]],
    [`It was ${ID}. Or was it ${OTHER}?`, [ID, OTHER]],
    ['order 12345678 of 1234567 pieces', ['12345678']],
    [`id=${ID}`, [ID]],
    [`see https://example.org/${ID}?a=b`, [ID]],
  ])('gives its numbers of 8 digits and more: %s', (text, ids) => {
    expect(readPaste(text)).toMatchObject({ kind: 'ids', ids });
  });

  test.each([
    'hello',
    'the year 2026 began',
    'from 12345678-1234-1234 on',
    'version 12345678.5 is out',
    'abc12345678 and so on',
  ])('without such numbers holds no id: %s', (text) => {
    expect(readPaste(text)).toEqual(nothing('no-id'));
  });

  test('begins where more pieces are words than digits', () => {
    expect(readPaste('a 1')).toMatchObject({ ids: ['1'], leftover: ['a'] });
    expect(readPaste('a b 1')).toEqual(nothing('no-id'));
  });
});

test.each(['', ' ', '\n\t\u00a0'])('a text of blanks alone is empty: %j', (text) => {
  expect(readPaste(text)).toEqual(nothing('empty'));
});

describe('at most 1,000 ids at once', () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

  test('1,000 are read, and a repeat does not count', () => {
    expect(readPaste([...list(1_000), 1, 2, 3].join(' '))).toMatchObject({ kind: 'ids' });
  });

  test.each([1_001, 10_000])('of %i none is, and their number is told', (count) => {
    expect(readPaste(list(count).join('\n'))).toEqual({ kind: 'too-many', found: count });
  });

  test('labelled ones count the same', () => {
    const text = list(1_001).map((id) => `taskId: ${id}`);
    expect(readPaste(text.join('\n'))).toEqual({ kind: 'too-many', found: 1_001 });
  });
});
