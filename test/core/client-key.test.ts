import { expect, test } from 'vitest';
import { isClientKey, keyEnd, trimKey, withoutKey } from '../../lib/core/client-key.ts';
import { isPassphrase } from '../../lib/core/passphrase.ts';

const KEY = '0123456789abcdef0123456789abcdef';

test.each([KEY, KEY.toUpperCase(), 'f'.repeat(32)])('%s has the form of a key', (text) => {
  expect(isClientKey('2captcha', text)).toBe(true);
});

test.each(['', 'abc', KEY.slice(1), `${KEY}0`, KEY.replace('0', 'g'), ` ${KEY}`, `${KEY}\n`])(
  '%j has not',
  (text) => {
    expect(isClientKey('2captcha', text)).toBe(false);
  },
);

test.each([` ${KEY}`, `${KEY}\r\n`, `\t${KEY}\u00a0`])('blanks of %j are cut off', (typed) => {
  expect(trimKey(typed)).toBe(KEY);
});

test('no more than the last four characters are shown', () => {
  expect(keyEnd(KEY)).toBe('cdef');
});

test.each([
  [`{"clientKey":"${KEY}","a":["${KEY}"]}`, KEY, '{"clientKey":"[key]","a":["[key]"]}'],
  ['{"errorId":0}', KEY, '{"errorId":0}'],
  // Whatever that means here, it is no secret.
  ['{"errorId":0}', '0', '{"errorId":0}'],
])('what a service said is kept without the key: %j with %j', (said, key, kept) => {
  expect(withoutKey(said, key)).toBe(kept);
});

test.each([
  ['', false],
  ['1234567', false],
  ['12345678', true],
  ['   ab   ', true],
  ['密码短语密码短语', true],
])('%j is long enough for a passphrase: %j', (text, isEnough) => {
  expect(isPassphrase(text)).toBe(isEnough);
});
