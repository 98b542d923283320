import { describe, expect, test } from 'vitest';
import { toText, type Json } from '../../lib/core/json.ts';
import { parts, primary } from '../../lib/core/solution.ts';

const value = (path: string, text: string) => ({ kind: 'value', path, text });

describe('the primary value of a solution', () => {
  test.each<readonly [Json, string, string]>([
    ['12', '', '12'],
    [{ token: 'P1_eyJ', respKey: 'E0_eyJ', userAgent: 'Mozilla' }, 'token', 'P1_eyJ'],
    [{ gRecaptchaResponse: '03AFc', token: '03AFc' }, 'token', '03AFc'],
    [{ gRecaptchaResponse: '03AFc', cookie: 'a=b' }, 'gRecaptchaResponse', '03AFc'],
    [{ text: 'k7wq3x' }, 'text', 'k7wq3x'],
    [{ cookie: 'datadome=28qj; Max-Age=31536000' }, 'cookie', 'datadome=28qj; Max-Age=31536000'],
    [{ best_step: 17, preview: 'i5m', answer: 'x' }, 'answer', 'x'],
    [{ data: { tokens: '{"sceneId":"x"}' } }, 'data.tokens', '{"sceneId":"x"}'],
    [{ data: { captcha_response: 'abc' } }, 'data.captcha_response', 'abc'],
    [{ coordinates: [{ x: 57, y: 212 }] }, 'coordinates', '[{"x":57,"y":212}]'],
    [{ click: [2, 5, 9] }, 'click', '[2,5,9]'],
    [{ bounding_boxes: [{ xMin: 1.5 }] }, 'bounding_boxes', '[{"xMin":1.5}]'],
    [{ canvas: [[{ x: 1, y: 2 }]] }, 'canvas', '[[{"x":1,"y":2}]]'],
    [{ rotate: 135 }, 'rotate', '135'],
    [{ rotate: 0 }, 'rotate', '0'],
    [{ domains: { 'https://a.example': {} } }, 'domains', '{"https://a.example":{}}'],
    [{ Domains: { b: 1 } }, 'Domains', '{"b":1}'],
    [{ ticket: 't' }, 'ticket', 't'],
    [{ validate: 'v' }, 'validate', 'v'],
  ])('is what a user most likely pastes: %j', (solution, path, text) => {
    expect(primary(solution)).toEqual(value(path, text));
  });

  test.each<readonly [name: string, solution: Json]>([
    ['GeeTest v3', { challenge: 'c', validate: 'v', seccode: 's' }],
    ['GeeTest v4', { captcha_id: 'i', lot_number: 'l', pass_token: 'p', captcha_output: 'o' }],
    ['Capy', { captchakey: 'k', challengekey: 'g', answer: 'a', respKey: 'r' }],
    ['Lemin', { answer: 'a', challenge_id: 'c' }],
    ['Tencent', { appid: '1', ret: 0, ticket: 't', randstr: 'r' }],
    ['Amazon WAF', { captcha_voucher: 'v', existing_token: 'e' }],
  ])('is all fields where they belong together: %s', (_name, solution) => {
    const count = Object.keys(Object(solution)).length;
    expect(primary(solution)).toEqual({ kind: 'fields', count, text: JSON.stringify(solution) });
  });

  test.each<Json>([
    { unheard: 'of' },
    { token: '', text: null },
    {},
    [1, null, 'a'],
    null,
    17,
    true,
    { data: 'text' },
    { data: [{ tokens: 'no' }] },
  ])('is the whole of it where none is known: %j', (solution) => {
    expect(primary(solution)).toEqual(value('', JSON.stringify(solution)));
  });

  test('is not looked for where every object has something', () => {
    const hostile: Json = JSON.parse('{"__proto__":{"token":"no"},"constructor":"no"}');
    expect(primary(hostile)).toEqual(value('', JSON.stringify(hostile)));
  });
});

test('a string is copied as it is, anything else as JSON', () => {
  expect(toText('a"b')).toBe('a"b');
  expect(toText(['a"b'])).toBe('["a\\"b"]');
});

test('the parts are the fields, and those of objects among them one by one', () => {
  const solution: Json = {
    token: 't',
    rotate: 3,
    data: { tokens: 'x', deep: { a: null } },
    list: [1, { b: 2 }],
    none: {},
  };
  expect(parts(solution)).toEqual([
    { path: 'token', text: 't' },
    { path: 'rotate', text: '3' },
    { path: 'data.tokens', text: 'x' },
    { path: 'data.deep.a', text: 'null' },
    { path: 'list', text: '[1,{"b":2}]' },
    { path: 'none', text: '{}' },
  ]);
  expect(parts('12')).toEqual([]);
  expect(parts([1])).toEqual([]);
  expect(parts(null)).toEqual([]);
});
