import type { Json } from '../../../lib/core/json.ts';

/** Nested so deep that reading it by recursion would end the stack. */
function nested(depth: number): Json {
  let value: Json = 'deep';
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? { a: value } : [value];
  return value;
}

/** What stands where something else is expected, by a name for it: each as JSON could bring it. */
export const HOSTILE: readonly (readonly [name: string, value: Json])[] = [
  ['null', null],
  ['false', false],
  ['0', 0],
  ['-1', -1],
  ['1e308', 1e308],
  ['an empty text', ''],
  ['text that turns what follows', '\u202E2captcha:5\u2066'],
  ['a megabyte of text', 'x'.repeat(1_000_000)],
  ['an empty list', []],
  ['a list of lists', [[[]], [null], [-1, 1e308]]],
  ['an empty object', {}],
  ['an object with a prototype', JSON.parse('{"__proto__":{"isHacked":true},"constructor":1}')],
  ['an object that is a list', { length: 2, 0: 'a', 1: 'b' }],
  ['depth', nested(1_000)],
];
