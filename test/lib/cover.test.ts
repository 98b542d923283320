import { expect, test } from 'vitest';
import { coverFor, isCover } from '../../lib/vault.ts';

const KEY = '0123456789abcdef0123456789abcdef';

test('what covers a key is as long, is known for it, and is another each time', () => {
  const covers = Array.from({ length: 50 }, () => coverFor(KEY));
  for (const cover of covers) {
    expect(cover).toMatch(/^ [ -~]{31}$/);
    expect(isCover(cover)).toBe(true);
  }
  expect(new Set(covers).size).toBe(50);
});

test.each([undefined, null, 5, ''])('of what is no text nothing is left: %j', (value) => {
  expect(coverFor(value)).toBe('');
  expect(isCover('')).toBe(true);
});

test.each([KEY, 'pbkdf2-sha256$600000$a$b$c'])('a key covers nothing: %s', (text) => {
  expect(isCover(text)).toBe(false);
});
