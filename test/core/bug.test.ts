import { expect, test } from 'vitest';
import { bugReport, bugText, LONGEST_BUG_TEXT } from '../../lib/core/bug.ts';

const KEY = '0123456789abcdef0123456789ABCDEF';

function errorWith(message: string, stack: string): Error {
  const error = new TypeError(message);
  error.stack = stack;
  return error;
}

test.each([
  ['Chrome', 'TypeError: x is undefined\n    at round (background.js:1:2)', '    at'],
  ['Firefox', 'round@moz-extension://id/background.js:1:2', 'round@'],
])('a bug in %s is told by its name, its message once, and its stack', (_name, stack, frame) => {
  const text = bugText(errorWith('x is undefined', stack));
  expect(text.startsWith('TypeError: x is undefined\n')).toBe(true);
  expect(text.split('x is undefined')).toHaveLength(2);
  expect(text).toContain(frame.trim());
});

test('nothing that looks like a key is in it, wherever it stood', () => {
  const text = bugText(errorWith(`no ${KEY}`, `at f (x.js?key=${KEY}:1:2)`));
  expect(text.toLowerCase()).not.toContain(KEY.toLowerCase());
  expect(text).toContain('[key]');
});

test.each([
  'CAP-0123456789ABCDEF0123456789ABCDEF',
  'aGVsbG8gd29ybGQgMTIzNDU2Nzg5MA==',
  'correcthorsebatterystaple1',
])('nor a key of another form: %s', (key) => {
  expect(bugText(`no ${key}!`)).not.toContain(key.slice(4));
});

test('names of functions and files are left', () => {
  const stack =
    'x\n    at aNameThatIsLongAndSaysAll (chunks/lazy-selection-bar-Dx3f9aB2.js:1:2345)';
  expect(bugText(stack)).toBe(stack);
});

test('a megabyte without a digit is read at once', () => {
  expect(bugText('x'.repeat(1_000_000))).toHaveLength(LONGEST_BUG_TEXT);
});

test.each<[unknown, string]>([
  ['words', 'words'],
  [undefined, 'undefined'],
  [{ a: 1 }, '[object Object]'],
])('whatever was thrown is told: %j', (thrown, text) => {
  expect(bugText(thrown)).toBe(text);
});

test('nothing that tells one installation from another is in it', () => {
  const stack = 'f@moz-extension://5cf5a1b2-0000-4000-8000-000000000000/background.js:1:2';
  expect(bugText(errorWith('x', stack))).toBe('TypeError: x\nf@background.js:1:2');
});

test('a report says what, where and when', () => {
  const bug = { at: 0, version: '0.1.0', where: 'worker', text: 'Error: x' } as const;
  expect(bugReport(bug)).toBe('Task Tray 0.1.0, worker, 1970-01-01T00:00:00.000Z\nError: x');
});
