import type { Language } from './language.ts';
import { quoted } from './quoted.ts';
import type { Failure } from './task.ts';

// For an answer with a number alone (2captcha.com/api-docs/error-codes).
const CODE_OF_NUMBER: ReadonlyMap<number, string> = new Map([
  [1, 'ERROR_KEY_DOES_NOT_EXIST'],
  [2, 'ERROR_NO_SLOT_AVAILABLE'],
  [3, 'ERROR_ZERO_CAPTCHA_FILESIZE'],
  [4, 'ERROR_TOO_BIG_CAPTCHA_FILESIZE'],
  [5, 'ERROR_PAGEURL'],
  [10, 'ERROR_ZERO_BALANCE'],
  [11, 'ERROR_IP_NOT_ALLOWED'],
  [12, 'ERROR_CAPTCHA_UNSOLVABLE'],
  [13, 'ERROR_BAD_DUPLICATES'],
  [14, 'ERROR_NO_SUCH_METHOD'],
  [15, 'ERROR_IMAGE_TYPE_NOT_SUPPORTED'],
  [16, 'ERROR_NO_SUCH_CAPCHA_ID'],
  [21, 'ERROR_IP_BLOCKED'],
  [22, 'ERROR_TASK_ABSENT'],
  [23, 'ERROR_TASK_NOT_SUPPORTED'],
  [31, 'ERROR_RECAPTCHA_INVALID_SITEKEY'],
  [55, 'ERROR_ACCOUNT_SUSPENDED'],
  [110, 'ERROR_BAD_PARAMETERS'],
  [115, 'ERROR_BAD_IMGINSTRUCTIONS'],
  [130, 'ERROR_BAD_PROXY'],
]);

/** No code of ours is longer, in characters. */
const LONGEST_CODE = 100;

/** The code of an error as our words are named by it: its own, else that of its number; null for neither. */
export function errorCode({ code, number }: Failure): string | null {
  return code?.toUpperCase() ?? CODE_OF_NUMBER.get(number ?? 0) ?? null;
}

/**
 * What an error means, in our words: the message files have them by code. Null for one that is unknown:
 * then the service's own words must do.
 */
export function errorMeaning(failure: Failure, language: Language): string | null {
  const code = errorCode(failure);
  return code === null || code.length > LONGEST_CODE
    ? null
    : language.find(`error_${code.replaceAll(/\W+/g, '_')}`);
}

/** Why a task failed, in a line: in our words where the error is known, else in the service's. */
export function failureWords(failure: Failure, language: Language): string {
  const { code, number, description } = failure;
  const meaning = errorMeaning(failure, language);
  if (meaning !== null) return meaning;
  const own = description ?? code;
  if (own !== null) return quoted(own);
  return number === null ? language.say('noReason') : language.say('errorNumber', String(number));
}
