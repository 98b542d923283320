import type { Language, MessageKey } from './language.ts';
import type { Failure } from './task.ts';

/** What an error means and what helps, in plain words. */
export type ErrorWords = { readonly meaning: string; readonly advice: string };

// The service's table (2captcha.com/api-docs/error-codes), its v1 table as the published clients carry
// it, and the codes of compatible services; the words are our own.
type Row = readonly [meaning: MessageKey, advice: MessageKey];

const MESSAGES: Readonly<Record<string, Row>> = {
  ERROR_KEY_DOES_NOT_EXIST: ['errorKeyUnknown', 'adviseCheckKey'],
  ERROR_KEY_IS_EMPTY: ['errorKeyIsEmpty', 'adviseCheckKey'],
  ERROR_WRONG_USER_KEY: ['errorKeyForm', 'adviseCheckKey'],
  ERROR_KEY_DENIED_ACCESS: ['errorKeyDenied', 'adviseCheckKey'],
  ERROR_IP_NOT_ALLOWED: ['errorAddressNotAllowed', 'adviseTrustedAddress'],
  ERROR_ACCOUNT_SUSPENDED: ['errorAccountSuspended', 'adviseSupport'],
  ERROR_ZERO_BALANCE: ['errorZeroBalance', 'adviseTopUp'],
  ERROR_NO_SLOT_AVAILABLE: ['errorNoWorkerFree', 'adviseOffer'],
  CAPCHA_NOT_READY: ['errorNotReady', 'adviseWaiting'],
  CAPTCHA_NOT_READY: ['errorNotReady', 'adviseWaiting'],
  ERROR_CAPTCHA_UNSOLVABLE: ['errorUnsolvable', 'adviseSendAgain'],
  ERROR_BAD_DUPLICATES: ['errorNoAgreement', 'adviseAgreement'],
  ERROR_TASK_TIMEOUT: ['errorTaskTimeout', 'adviseSendAgain'],
  ERROR_TOKEN_EXPIRED: ['errorChallengeExpired', 'adviseChallenge'],
  ERROR_NO_SUCH_CAPCHA_ID: ['errorNoSuchId', 'adviseCheckId'],
  ERROR_WRONG_CAPTCHA_ID: ['errorIdUnknown', 'adviseCheckId'],
  ERROR_CAPTCHA_ID: ['errorIdForeign', 'adviseCheckId'],
  WRONG_CAPTCHA_ID: ['errorIdOld', 'adviseCheckId'],
  ERROR_TASKID_INVALID: ['errorIdOld', 'adviseCheckId'],
  ERROR_WRONG_ID_FORMAT: ['errorIdForm', 'adviseCheckId'],
  ERROR_BAD_PROXY: ['errorBadProxy', 'adviseProxy'],
  ERR_PROXY_CONNECTION_FAILED: ['errorProxyUnusable', 'adviseProxy'],
  ERROR_PROXY_CONNECTION_FAILED: ['errorProxyFailed', 'adviseProxy'],
  ERROR_ZERO_CAPTCHA_FILESIZE: ['errorImageSmall', 'adviseImage'],
  ERROR_TOO_BIG_CAPTCHA_FILESIZE: ['errorImageLarge', 'adviseImage'],
  ERROR_IMAGE_TYPE_NOT_SUPPORTED: ['errorImageBroken', 'adviseImage'],
  ERROR_WRONG_FILE_EXTENSION: ['errorFileType', 'adviseImage'],
  ERROR_UPLOAD: ['errorUpload', 'adviseImage'],
  ERROR_CAPTCHAIMAGE_BLOCKED: ['errorImageBlocked', 'adviseImage'],
  TOO_MANY_BAD_IMAGES: ['errorBadImages', 'adviseCheckScripts'],
  ERROR_BAD_IMGINSTRUCTIONS: ['errorInstructions', 'adviseNewTask'],
  ERROR_PAGEURL: ['errorPageAddress', 'adviseNewTask'],
  ERROR_TASK_ABSENT: ['errorTaskAbsent', 'adviseNewTask'],
  ERROR_TASK_NOT_SUPPORTED: ['errorTaskUnknown', 'adviseNewTask'],
  ERROR_BAD_PARAMETERS: ['errorBadParameters', 'adviseNewTask'],
  ERROR_EMPTY_ACTION: ['errorEmptyAction', 'adviseNewTask'],
  ERROR_RECAPTCHA_INVALID_SITEKEY: ['errorSiteKeyInvalid', 'adviseSiteKey'],
  ERROR_BAD_TOKEN_OR_PAGEURL: ['errorSiteKeyForeign', 'adviseSiteKey'],
  ERROR_GOOGLEKEY: ['errorSiteKeyForm', 'adviseSiteKey'],
  ERROR_WRONG_GOOGLEKEY: ['errorSiteKeyMissing', 'adviseSiteKey'],
  ERROR_SITEKEY: ['errorSiteKeyWrong', 'adviseSiteKey'],
  ERROR_NO_SUCH_METHOD: ['errorNoSuchMethod', 'adviseUpdate'],
  ERROR_REPORT_NOT_RECORDED: ['errorReportNotRecorded', 'adviseReportSoon'],
  ERROR_DUPLICATE_REPORT: ['errorDuplicateReport', 'adviseNothing'],
  ERROR_IP_ADDRES: ['errorAddressUnfit', 'adviseNewTask'],
  ERROR_IP_BLOCKED: ['errorAddressBlocked', 'adviseSendLess'],
  IP_BANNED: ['errorAddressBanned', 'adviseCheckKey'],
  ERROR_IP_BANNED: ['errorAddressBanned', 'adviseCheckKey'],
  MAX_USER_TURN: ['errorTooManyTasks', 'adviseSendLess'],
  ERROR_TOO_MUCH_REQUESTS: ['errorAskedTooOften', 'adviseSendLess'],
  ERROR_RATE_LIMIT: ['errorTooManyRequests', 'adviseSendLess'],
  'ERROR: 1001': ['errorSentThoughBusy', 'adviseSendLess'],
  'ERROR: 1002': ['errorSentThoughBroke', 'adviseSendLess'],
  'ERROR: 1003': ['errorSentTooMany', 'adviseSendLess'],
  'ERROR: 1004': ['errorFiveWrongKeys', 'adviseCheckKey'],
  'ERROR: 1005': ['errorTooManyResults', 'adviseSendLess'],
};

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

/**
 * The words for an error by its code, or by its number where it has no code; null for one that is
 * unknown: then the service's own words must do.
 */
export function errorWords({ code, number }: Failure, { say }: Language): ErrorWords | null {
  const named = code?.toUpperCase() ?? CODE_OF_NUMBER.get(number ?? 0);
  // Not every name that an object answers to is one of ours.
  const messages = Object.hasOwn(MESSAGES, named ?? '') ? MESSAGES[named ?? ''] : undefined;
  if (messages === undefined) return null;
  const [meaning, advice] = messages;
  return { meaning: say(meaning), advice: say(advice) };
}

/** Why a task failed, in a line: in our words where the error is known, else in the service's. */
export function failureWords(failure: Failure, language: Language): string {
  const { code, number, description } = failure;
  const known = errorWords(failure, language);
  if (known !== null) return known.meaning;
  if (description !== null) return description;
  if (code !== null) return code;
  return number === null ? language.say('noReason') : language.say('errorNumber', String(number));
}
