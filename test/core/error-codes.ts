/** What an error does: `failed` ends its task; the others touch the account or nothing at all. */
export type Effect =
  | 'failed'
  | 'processing'
  | 'slow-down'
  | 'blocked'
  | 'key-rejected'
  | 'address-not-allowed'
  | 'suspended';

/** The number that this service gives (null: none) and the code of every documented error. */
export const ERRORS: readonly (readonly [number: number | null, code: string, effect: Effect])[] = [
  [1, 'ERROR_KEY_DOES_NOT_EXIST', 'key-rejected'],
  [2, 'ERROR_NO_SLOT_AVAILABLE', 'processing'],
  [3, 'ERROR_ZERO_CAPTCHA_FILESIZE', 'failed'],
  [4, 'ERROR_TOO_BIG_CAPTCHA_FILESIZE', 'failed'],
  [5, 'ERROR_PAGEURL', 'failed'],
  [10, 'ERROR_ZERO_BALANCE', 'processing'],
  [11, 'ERROR_IP_NOT_ALLOWED', 'address-not-allowed'],
  [12, 'ERROR_CAPTCHA_UNSOLVABLE', 'failed'],
  [13, 'ERROR_BAD_DUPLICATES', 'failed'],
  [14, 'ERROR_NO_SUCH_METHOD', 'failed'],
  [15, 'ERROR_IMAGE_TYPE_NOT_SUPPORTED', 'failed'],
  [16, 'ERROR_NO_SUCH_CAPCHA_ID', 'failed'],
  [21, 'ERROR_IP_BLOCKED', 'blocked'],
  [22, 'ERROR_TASK_ABSENT', 'failed'],
  [23, 'ERROR_TASK_NOT_SUPPORTED', 'failed'],
  [31, 'ERROR_RECAPTCHA_INVALID_SITEKEY', 'failed'],
  [55, 'ERROR_ACCOUNT_SUSPENDED', 'suspended'],
  [110, 'ERROR_BAD_PARAMETERS', 'failed'],
  [115, 'ERROR_BAD_IMGINSTRUCTIONS', 'failed'],
  [130, 'ERROR_BAD_PROXY', 'failed'],
  [null, 'ERR_PROXY_CONNECTION_FAILED', 'failed'],
  [null, 'ERROR_REPORT_NOT_RECORDED', 'failed'],
  [null, 'ERROR_DUPLICATE_REPORT', 'failed'],
  [null, 'ERROR_KEY_IS_EMPTY', 'key-rejected'],
  [null, 'CAPCHA_NOT_READY', 'processing'],
  [null, 'ERROR_WRONG_USER_KEY', 'key-rejected'],
  [null, 'IP_BANNED', 'slow-down'],
  [null, 'MAX_USER_TURN', 'slow-down'],
  [1001, 'ERROR: 1001', 'slow-down'],
  [1002, 'ERROR: 1002', 'slow-down'],
  [1003, 'ERROR: 1003', 'slow-down'],
  [1004, 'ERROR: 1004', 'slow-down'],
  [1005, 'ERROR: 1005', 'slow-down'],
  [null, 'ERROR_WRONG_ID_FORMAT', 'failed'],
  [null, 'ERROR_WRONG_CAPTCHA_ID', 'failed'],
  [null, 'ERROR_CAPTCHA_ID', 'failed'],
  [null, 'ERROR_EMPTY_ACTION', 'failed'],
  [null, 'ERROR_PROXY_CONNECTION_FAILED', 'failed'],
  [null, 'ERROR_TOKEN_EXPIRED', 'failed'],
  [null, 'ERROR_BAD_TOKEN_OR_PAGEURL', 'failed'],
  [null, 'ERROR_GOOGLEKEY', 'failed'],
  [null, 'ERROR_WRONG_GOOGLEKEY', 'failed'],
  [null, 'ERROR_SITEKEY', 'failed'],
  [null, 'ERROR_CAPTCHAIMAGE_BLOCKED', 'failed'],
  [null, 'TOO_MANY_BAD_IMAGES', 'slow-down'],
  [null, 'ERROR_UPLOAD', 'failed'],
  [null, 'ERROR_WRONG_FILE_EXTENSION', 'failed'],
  [null, 'ERROR_IP_ADDRES', 'failed'],
  [1, 'CAPTCHA_NOT_READY', 'processing'],
  [1, 'ERROR_TOO_MUCH_REQUESTS', 'slow-down'],
  [1, 'ERROR_IP_BANNED', 'slow-down'],
  [1, 'WRONG_CAPTCHA_ID', 'failed'],
  [1, 'ERROR_TASKID_INVALID', 'failed'],
  [1, 'ERROR_RATE_LIMIT', 'slow-down'],
  [1, 'ERROR_TASK_TIMEOUT', 'failed'],
  [1, 'ERROR_KEY_DENIED_ACCESS', 'key-rejected'],
];
