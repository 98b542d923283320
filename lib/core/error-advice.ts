import { errorCode } from './error-words.ts';
import type { Language, MessageKey } from './language.ts';
import type { Failure } from './task.ts';

// The service's table (2captcha.com/api-docs/error-codes), its v1 table as the published clients carry
// it, and the codes of compatible services; the words are our own.
const ADVICE: Readonly<Record<string, MessageKey>> = {
  ERROR_KEY_DOES_NOT_EXIST: 'adviseCheckKey',
  ERROR_KEY_IS_EMPTY: 'adviseCheckKey',
  ERROR_WRONG_USER_KEY: 'adviseCheckKey',
  ERROR_KEY_DENIED_ACCESS: 'adviseCheckKey',
  ERROR_IP_NOT_ALLOWED: 'adviseTrustedAddress',
  ERROR_ACCOUNT_SUSPENDED: 'adviseSupport',
  ERROR_ZERO_BALANCE: 'adviseTopUp',
  ERROR_NO_SLOT_AVAILABLE: 'adviseOffer',
  CAPCHA_NOT_READY: 'adviseWaiting',
  CAPTCHA_NOT_READY: 'adviseWaiting',
  ERROR_CAPTCHA_UNSOLVABLE: 'adviseSendAgain',
  ERROR_BAD_DUPLICATES: 'adviseAgreement',
  ERROR_TASK_TIMEOUT: 'adviseSendAgain',
  ERROR_TOKEN_EXPIRED: 'adviseChallenge',
  ERROR_NO_SUCH_CAPCHA_ID: 'adviseCheckId',
  ERROR_WRONG_CAPTCHA_ID: 'adviseCheckId',
  ERROR_CAPTCHA_ID: 'adviseCheckId',
  WRONG_CAPTCHA_ID: 'adviseCheckId',
  ERROR_TASKID_INVALID: 'adviseCheckId',
  ERROR_WRONG_ID_FORMAT: 'adviseCheckId',
  ERROR_BAD_PROXY: 'adviseProxy',
  ERR_PROXY_CONNECTION_FAILED: 'adviseProxy',
  ERROR_PROXY_CONNECTION_FAILED: 'adviseProxy',
  ERROR_ZERO_CAPTCHA_FILESIZE: 'adviseImage',
  ERROR_TOO_BIG_CAPTCHA_FILESIZE: 'adviseImage',
  ERROR_IMAGE_TYPE_NOT_SUPPORTED: 'adviseImage',
  ERROR_WRONG_FILE_EXTENSION: 'adviseImage',
  ERROR_UPLOAD: 'adviseImage',
  ERROR_CAPTCHAIMAGE_BLOCKED: 'adviseImage',
  TOO_MANY_BAD_IMAGES: 'adviseCheckScripts',
  ERROR_BAD_IMGINSTRUCTIONS: 'adviseNewTask',
  ERROR_PAGEURL: 'adviseNewTask',
  ERROR_TASK_ABSENT: 'adviseNewTask',
  ERROR_TASK_NOT_SUPPORTED: 'adviseNewTask',
  ERROR_BAD_PARAMETERS: 'adviseNewTask',
  ERROR_EMPTY_ACTION: 'adviseNewTask',
  ERROR_RECAPTCHA_INVALID_SITEKEY: 'adviseSiteKey',
  ERROR_BAD_TOKEN_OR_PAGEURL: 'adviseSiteKey',
  ERROR_GOOGLEKEY: 'adviseSiteKey',
  ERROR_WRONG_GOOGLEKEY: 'adviseSiteKey',
  ERROR_SITEKEY: 'adviseSiteKey',
  ERROR_NO_SUCH_METHOD: 'adviseUpdate',
  ERROR_REPORT_NOT_RECORDED: 'adviseReportSoon',
  ERROR_DUPLICATE_REPORT: 'adviseNothing',
  ERROR_IP_ADDRES: 'adviseNewTask',
  ERROR_IP_BLOCKED: 'adviseSendLess',
  IP_BANNED: 'adviseCheckKey',
  ERROR_IP_BANNED: 'adviseCheckKey',
  MAX_USER_TURN: 'adviseSendLess',
  ERROR_TOO_MUCH_REQUESTS: 'adviseSendLess',
  ERROR_RATE_LIMIT: 'adviseSendLess',
  'ERROR: 1001': 'adviseSendLess',
  'ERROR: 1002': 'adviseSendLess',
  'ERROR: 1003': 'adviseSendLess',
  'ERROR: 1004': 'adviseCheckKey',
  'ERROR: 1005': 'adviseSendLess',
};

/** What helps against an error, in our words; null for one that is unknown. */
export function errorAdvice(failure: Failure, { say }: Language): string | null {
  const code = errorCode(failure) ?? '';
  // Not every name that an object answers to is one of ours.
  const advice = Object.hasOwn(ADVICE, code) ? ADVICE[code] : undefined;
  return advice === undefined ? null : say(advice);
}
