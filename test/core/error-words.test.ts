import { describe, expect, test } from 'vitest';
import { errorWords } from '../../lib/core/error-words.ts';
import errors from '../sandbox/errors.json' with { type: 'json' };

const failure = (code: string | null, number: number | null) => ({
  code,
  number,
  description: null,
});

describe('The words for an error', () => {
  test.each(errors)('say what $errorCode means and what to do', ({ errorCode }) => {
    const words = errorWords(failure(errorCode, null));
    expect(words?.meaning).toMatch(/^[A-Z].+\.$/);
    expect(words?.advice).toMatch(/^[A-Z].+\.$/);
  });

  test.each(
    errors.filter(({ api }) => api === 'v2').filter(({ errorId }) => errorId !== undefined),
  )('are found for $errorCode by its number $errorId too', ({ errorCode, errorId = null }) => {
    expect(errorWords(failure(null, errorId))).toEqual(errorWords(failure(errorCode, null)));
  });

  test('go by the code before the number', () => {
    expect(errorWords(failure('ERROR_BAD_PROXY', 12))?.meaning).toContain('proxy');
  });

  test('do not take the 1 of a compatible service for a wrong key', () => {
    expect(errorWords(failure('ERROR_OF_TOMORROW', 1))).toBeNull();
  });

  test.each([
    ['ERROR_OF_TOMORROW', 4711],
    ['ERROR_OF_TOMORROW', 12],
    ['constructor', null],
    ['', 0],
    [null, null],
  ])('are none of ours for %s, number %s', (code, number) => {
    expect(errorWords(failure(code, number))).toBeNull();
  });
});
