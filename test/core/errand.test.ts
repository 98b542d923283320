import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errandOfHash, hashOfSearch, hashOfTask } from '../../lib/core/errand.ts';
import { taskKey } from '../../lib/core/task.ts';

test('the hash of a task has it opened', () => {
  const task = taskKey('http://localhost:2780', '74372499131');
  const { hash } = new URL(`https://page.example/${hashOfTask(task)}`);
  expect(errandOfHash(hash)).toEqual({ kind: 'open', task });
});

test.each(['', '#', '#other=1', 'task=1', '#task'])('the hash "%s" asks for nothing', (hash) => {
  expect(errandOfHash(hash)).toBeNull();
});

/** What addresses write in another way, and halves of a character. */
const PIECES = ['a', ' ', '#', '%', '&', '\u0000', 'é', '😀', '\uD83D', '\uDE00'];

test('any text can be searched for by a hash', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...PIECES) }), (text) => {
      const { hash } = new URL(`https://page.example/${hashOfSearch(text)}`);
      expect(errandOfHash(hash)).toEqual({ kind: 'find', text: text.toWellFormed() });
    }),
  );
});

test('a search that is typed by hand is taken as it stands', () => {
  expect(errandOfHash('#find=100%')).toEqual({ kind: 'find', text: '100%' });
});
