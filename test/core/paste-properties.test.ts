import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPaste } from '../../lib/core/paste.ts';
import { isTaskId } from '../../lib/core/task.ts';

const anyId = fc.bigInt({ min: 1n, max: 2n ** 53n - 1n }).map(String);
const separator = fc.stringMatching(/^[\s,;]{1,4}$/);
const LETTERS = Array.from('0123456789 ,;"\'{}[]:|\\.-taskidOKrequest\n');
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...LETTERS) }),
  fc.json(),
);

test('whatever the text: ids are valid and there once, and what is left over stood in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const paste = readPaste(text);
      if (paste.kind !== 'ids') return true;
      const { ids, leftover } = paste;
      expect(ids.filter((id) => !isTaskId(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(leftover.filter((piece) => piece === '' || !text.includes(piece))).toEqual([]);
      return ids.length > 0;
    }),
    { numRuns: 2_000 },
  );
});

test('a list of ids is read back, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyId, { minLength: 1 }), separator, (ids, between) => {
      expect(readPaste(ids.join(between))).toEqual({ kind: 'ids', ids, leftover: [] });
    }),
  );
});

test('ids in a JSON answer are found whatever else is in it', () => {
  fc.assert(
    fc.property(anyId, fc.nat(), fc.string(), (taskId, createTime, note) => {
      fc.pre(!/id|request|ok/i.test(note));
      const answer = { createTime, note, taskId: Number(taskId) };
      expect(readPaste(JSON.stringify(answer))).toMatchObject({ ids: [taskId] });
      expect(readPaste(JSON.stringify(JSON.stringify(answer)))).toMatchObject({ ids: [taskId] });
    }),
  );
});

test('every piece of a bare list is an id or left over: nothing is dropped in silence', () => {
  const word = fc.stringMatching(/^[a-z]{1,5}$/).filter((text) => text !== 'id' && text !== 'ok');
  fc.assert(
    fc.property(fc.uniqueArray(anyId, { minLength: 4 }), fc.uniqueArray(word), (ids, words) => {
      const few = words.slice(0, ids.length);
      const paste = readPaste([...ids, ...few].join(' '));
      expect(paste).toEqual({ kind: 'ids', ids, leftover: few });
    }),
  );
});

/** Texts that make a careless search try again from each of their characters. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'quotes in a word': (size) => `a${'"'.repeat(size)}a`,
  'brackets in a word': (size) => `a${'['.repeat(size)}${']'.repeat(size)}a`,
  'digits that end in a letter': (size) => `${'1'.repeat(size)}a`,
  'a label before endless digits': (size) => `taskId:${'1'.repeat(size)}a`,
  'labels without ids': (size) => 'taskId '.repeat(size / 7),
  'blanks after a label': (size) => `taskId${' '.repeat(size)}x`,
  zeros: (size) => '0'.repeat(size),
  separators: (size) => ';, '.repeat(size / 3),
  'a log of many lines': (size) =>
    '2026-08-01 INFO waiting for the answer, 5 s\n'.repeat(size / 44),
  backslashes: (size) => '\\'.repeat(size),
  'halves of labels': (size) => 'task captcha "request" : OK'.repeat(size / 27),
};

test.each(Object.entries(HOSTILE))('a huge text is read in linear time: %s', (_name, make) => {
  const text = make(1_000_000);
  const start = performance.now();
  readPaste(text);
  expect(performance.now() - start).toBeLessThan(2_000);
});
