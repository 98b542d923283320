import { describe, expect, test } from 'vitest';
import { errorAdvice } from '../../lib/core/error-advice.ts';
import { errorMeaning } from '../../lib/core/error-words.ts';
import { ENGLISH } from '../support/languages.ts';
import errors from '../sandbox/errors.json' with { type: 'json' };

function words(code: string | null, number: number | null) {
  const failure = { code, number, description: null };
  return { meaning: errorMeaning(failure, ENGLISH), advice: errorAdvice(failure, ENGLISH) };
}

const NONE = { meaning: null, advice: null };

describe('The words for an error', () => {
  test.each(errors)('say what $errorCode means and what to do', ({ errorCode }) => {
    const { meaning, advice } = words(errorCode, null);
    expect(meaning).toMatch(/^[A-Z].+\.$/);
    expect(advice).toMatch(/^[A-Z].+\.$/);
  });

  test.each(
    errors.filter(({ api }) => api === 'v2').filter(({ errorId }) => errorId !== undefined),
  )('are found for $errorCode by its number $errorId too', ({ errorCode, errorId = null }) => {
    expect(words(null, errorId)).toEqual(words(errorCode, null));
  });

  test('go by the code before the number', () => {
    expect(words('ERROR_BAD_PROXY', 12).meaning).toContain('proxy');
  });

  test('do not take the 1 of a compatible service for a wrong key', () => {
    expect(words('ERROR_OF_TOMORROW', 1)).toEqual(NONE);
  });

  test.each([
    ['ERROR_OF_TOMORROW', 4711],
    ['ERROR_OF_TOMORROW', 12],
    ['constructor', null],
    ['../locale', null],
    ['', 0],
    [null, null],
  ])('are none of ours for %s, number %s', (code, number) => {
    expect(words(code, number)).toEqual(NONE);
  });
});
