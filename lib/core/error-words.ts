import type { Failure } from './task.ts';

/** What an error means and what helps, in plain words. */
export type ErrorWords = { readonly meaning: string; readonly advice: string };

const NEW_TASK = 'Fix it in the script that creates the task and send a new one.';
const WAIT = 'Nothing to do: Task Tray asks again later by itself.';
const CHECK_ID = 'Check the id, and that the task was sent with the key that is saved here.';
const SEND_AGAIN = 'Send a new task.';
const SEND_LESS = 'Let your scripts ask less often. Task Tray waits and goes on by itself.';
const CHECK_KEY = 'Check the key in your account and save it in the options.';
const CHECK_IMAGE = 'Send a new task with another picture.';
const CHECK_PROXY = 'Send a new task with another proxy.';
const CHECK_SITE_KEY = 'Look the site key up on the page again and send a new task.';

// The service's table (2captcha.com/api-docs/error-codes), its v1 table as the published clients carry
// it, and the codes of compatible services; the words are our own.
const WORDS: Readonly<Record<string, readonly [meaning: string, advice: string]>> = {
  ERROR_KEY_DOES_NOT_EXIST: ['The service does not know this API key.', CHECK_KEY],
  ERROR_KEY_IS_EMPTY: ['The request had no API key.', CHECK_KEY],
  ERROR_WRONG_USER_KEY: ['The API key does not have the form of one.', CHECK_KEY],
  ERROR_KEY_DENIED_ACCESS: ['The API key is wrong or was blocked.', CHECK_KEY],
  ERROR_IP_NOT_ALLOWED: [
    'Your account only takes requests from trusted addresses, and this computer has another one.',
    "Add this computer's address to the list in your account.",
  ],
  ERROR_ACCOUNT_SUSPENDED: [
    'The account is suspended.',
    "Write to the service's support: nobody else can lift it.",
  ],
  ERROR_ZERO_BALANCE: [
    'There is no money left on the account.',
    'Top it up to send new tasks; those already sent go on.',
  ],
  ERROR_NO_SLOT_AVAILABLE: [
    'No worker was free at the price offered, so the task was not taken on.',
    'Send it again later, or offer more for it.',
  ],
  CAPCHA_NOT_READY: ['The task is still being worked on.', WAIT],
  CAPTCHA_NOT_READY: ['The task is still being worked on.', WAIT],
  ERROR_CAPTCHA_UNSOLVABLE: [
    'The workers gave up after several attempts. The price goes back to your balance.',
    SEND_AGAIN,
  ],
  ERROR_BAD_DUPLICATES: [
    'The task asked for several workers to agree, and too few of them did.',
    'Send a new task, or switch the demand for agreement off.',
  ],
  ERROR_TASK_TIMEOUT: ['Nobody solved the task in the time that the service allows.', SEND_AGAIN],
  ERROR_TOKEN_EXPIRED: [
    'The challenge value of the GeeTest was too old by the time a worker opened it.',
    'Fetch a fresh challenge right before you send a new task.',
  ],
  ERROR_NO_SUCH_CAPCHA_ID: [
    'There is no task with this id for your key: mistyped, from another account, or already gone.',
    CHECK_ID,
  ],
  ERROR_WRONG_CAPTCHA_ID: ['The service does not know this id.', CHECK_ID],
  ERROR_CAPTCHA_ID: ['The id is unknown or belongs to another account.', CHECK_ID],
  WRONG_CAPTCHA_ID: ['The id is unknown or too old.', CHECK_ID],
  ERROR_TASKID_INVALID: ['The id is unknown or too old.', CHECK_ID],
  ERROR_WRONG_ID_FORMAT: ['The service did not take the id for one.', CHECK_ID],
  ERROR_BAD_PROXY: ['The proxy given with the task is wrong or does not answer.', CHECK_PROXY],
  ERR_PROXY_CONNECTION_FAILED: [
    'The workers could not load the captcha through your proxy.',
    CHECK_PROXY,
  ],
  ERROR_PROXY_CONNECTION_FAILED: [
    'The captcha could not be loaded through your proxy.',
    CHECK_PROXY,
  ],
  ERROR_ZERO_CAPTCHA_FILESIZE: ['The picture is smaller than 100 bytes.', CHECK_IMAGE],
  ERROR_TOO_BIG_CAPTCHA_FILESIZE: [
    'The picture is larger than 100 kB or than 600 pixels on a side.',
    CHECK_IMAGE,
  ],
  ERROR_IMAGE_TYPE_NOT_SUPPORTED: ['The picture is broken or in an unknown format.', CHECK_IMAGE],
  ERROR_WRONG_FILE_EXTENSION: ['The type of the file is not supported.', CHECK_IMAGE],
  ERROR_UPLOAD: ['The service could not read the file in the request.', CHECK_IMAGE],
  ERROR_CAPTCHAIMAGE_BLOCKED: ['This picture was marked as unreadable before.', CHECK_IMAGE],
  TOO_MANY_BAD_IMAGES: [
    'Too many unreadable pictures were sent.',
    'Check what your scripts send before they go on.',
  ],
  ERROR_BAD_IMGINSTRUCTIONS: [
    'The instructions sent along are no readable picture or text.',
    NEW_TASK,
  ],
  ERROR_PAGEURL: ['The address of the page is missing or not a full one.', NEW_TASK],
  ERROR_TASK_ABSENT: ['The request to create the task held no task.', NEW_TASK],
  ERROR_TASK_NOT_SUPPORTED: ['The service does not know this type of task.', NEW_TASK],
  ERROR_BAD_PARAMETERS: ['Something in the request is missing or of the wrong type.', NEW_TASK],
  ERROR_EMPTY_ACTION: ['The request did not say what it wanted.', NEW_TASK],
  ERROR_RECAPTCHA_INVALID_SITEKEY: ['The site key is not valid.', CHECK_SITE_KEY],
  ERROR_BAD_TOKEN_OR_PAGEURL: ['The site key does not belong to this page.', CHECK_SITE_KEY],
  ERROR_GOOGLEKEY: ['The site key is missing or has the wrong form.', CHECK_SITE_KEY],
  ERROR_WRONG_GOOGLEKEY: ['The site key is missing.', CHECK_SITE_KEY],
  ERROR_SITEKEY: ['The site key is wrong.', CHECK_SITE_KEY],
  ERROR_NO_SUCH_METHOD: [
    'The service does not know what it was asked for.',
    'Look for a newer version of Task Tray: the service may have changed.',
  ],
  ERROR_REPORT_NOT_RECORDED: [
    'The report was not taken: it came too late, or too many tasks were complained about.',
    'Report within 15 minutes of the answer.',
  ],
  ERROR_DUPLICATE_REPORT: ['This task was reported before.', 'Nothing to do.'],
  ERROR_IP_ADDRES: ['The request came from an address that does not fit.', NEW_TASK],
  ERROR_IP_BLOCKED: ['Your address is blocked for too many or wrong requests.', SEND_LESS],
  IP_BANNED: ['Your address is blocked for requests with a wrong key.', CHECK_KEY],
  ERROR_IP_BANNED: ['Your address is blocked for requests with a wrong key.', CHECK_KEY],
  MAX_USER_TURN: ['More than 60 tasks were sent within three seconds.', SEND_LESS],
  ERROR_TOO_MUCH_REQUESTS: ['The task was asked for too often.', SEND_LESS],
  ERROR_RATE_LIMIT: ['There were too many requests.', SEND_LESS],
  'ERROR: 1001': ['Tasks were sent again and again though no worker was free.', SEND_LESS],
  'ERROR: 1002': ['Tasks were sent again and again without money on the account.', SEND_LESS],
  'ERROR: 1003': ['Far more tasks were sent than are being solved.', SEND_LESS],
  'ERROR: 1004': ['There were five requests with a wrong key from this address.', CHECK_KEY],
  'ERROR: 1005': ['There were too many requests for results.', SEND_LESS],
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
export function errorWords({ code, number }: Failure): ErrorWords | null {
  const named = code?.toUpperCase() ?? CODE_OF_NUMBER.get(number ?? 0);
  if (named === undefined || !Object.hasOwn(WORDS, named)) return null;
  const [meaning = '', advice = ''] = WORDS[named] ?? [];
  return { meaning, advice };
}
