import type { Failure } from './task.ts';

/** The trouble with a key that only its owner can end; no request is made meanwhile. */
export type KeyProblem = 'key-rejected' | 'address-not-allowed' | 'suspended';

/** What an answer's text says, before its meaning for the task or the account is known. */
export type Reading =
  | { readonly kind: 'processing' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'error'; readonly failure: Failure }
  | { readonly kind: 'balance'; readonly balance: string }
  /** A report was taken. */
  | { readonly kind: 'accepted' }
  /** Not JSON, cut, or of no shape that the service answers with. */
  | { readonly kind: 'unreadable' };

/** What came of one request. Everything that the service or the network may do is a value here. */
export type Outcome =
  | { readonly kind: 'processing' }
  | { readonly kind: 'ready'; readonly raw: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly raw: string }
  | { readonly kind: 'balance'; readonly balance: string }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'key-problem'; readonly problem: KeyProblem }
  | {
      readonly kind: 'slow-down';
      readonly cause: SlowDown;
      /** What the service said, where it said anything. */
      readonly failure: Failure | null;
      /** In ms. */
      readonly retryAfter: number | null;
    }
  | { readonly kind: 'no-connection'; readonly cause: NoConnection }
  | { readonly kind: 'no-permission' };

/** Too many requests, trouble of the service's own, or error 21, whose waits are longer. */
export type SlowDown = 'too-many' | 'server-trouble' | 'blocked';

/** No answer at all, none in time, one that is not the service's (a captive portal's page), or no end of one. */
export type NoConnection = 'unreachable' | 'timed-out' | 'not-an-answer' | 'too-large';

type Effect = 'processing' | 'slow-down' | 'blocked' | KeyProblem;

// Codes that do not end a task; every other code, known or not, does. From the service's error table
// (2captcha.com/api-docs/error-codes), its v1 table, and those of compatible services.
const EFFECT_OF_CODE: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['CAPCHA_NOT_READY', 'processing'],
  ['CAPTCHA_NOT_READY', 'processing'],
  ['ERROR_NO_SLOT_AVAILABLE', 'processing'],
  ['ERROR_ZERO_BALANCE', 'processing'],
  ['ERROR_KEY_DOES_NOT_EXIST', 'key-rejected'],
  ['ERROR_KEY_IS_EMPTY', 'key-rejected'],
  ['ERROR_WRONG_USER_KEY', 'key-rejected'],
  ['ERROR_KEY_DENIED_ACCESS', 'key-rejected'],
  ['ERROR_IP_NOT_ALLOWED', 'address-not-allowed'],
  ['ERROR_ACCOUNT_SUSPENDED', 'suspended'],
  ['ERROR_IP_BLOCKED', 'blocked'],
  ['IP_BANNED', 'slow-down'],
  ['ERROR_IP_BANNED', 'slow-down'],
  ['MAX_USER_TURN', 'slow-down'],
  ['TOO_MANY_BAD_IMAGES', 'slow-down'],
  ['ERROR_TOO_MUCH_REQUESTS', 'slow-down'],
  ['ERROR_RATE_LIMIT', 'slow-down'],
  ['ERROR: 1001', 'slow-down'],
  ['ERROR: 1002', 'slow-down'],
  ['ERROR: 1003', 'slow-down'],
  ['ERROR: 1004', 'slow-down'],
  ['ERROR: 1005', 'slow-down'],
]);

const EFFECT_OF_NUMBER: ReadonlyMap<number, Effect> = new Map<number, Effect>([
  [1, 'key-rejected'],
  [2, 'processing'],
  [10, 'processing'],
  [11, 'address-not-allowed'],
  [21, 'blocked'],
  [55, 'suspended'],
  [1001, 'slow-down'],
  [1002, 'slow-down'],
  [1003, 'slow-down'],
  [1004, 'slow-down'],
  [1005, 'slow-down'],
]);

/** What an error does; null when it ends the task. The code decides, then the number. */
function effectOf({ code, number }: Failure): Effect | null {
  const byCode = code === null ? undefined : EFFECT_OF_CODE.get(code.toUpperCase());
  if (byCode !== undefined) return byCode;
  // Compatible services number every error 1, so beside a code the number 1 says nothing.
  if (number === null || (number === 1 && code !== null)) return null;
  return EFFECT_OF_NUMBER.get(number) ?? null;
}

/** An answer as it came over HTTP: its status, its whole body and its Retry-After in ms. */
export type Response = {
  readonly status: number;
  readonly raw: string;
  readonly retryAfter: number | null;
};

/** What an answer means. A JSON answer of the service wins over the HTTP status. */
export function outcomeOf(reading: Reading, { status, raw, retryAfter }: Response): Outcome {
  switch (reading.kind) {
    case 'processing':
      return { kind: 'processing' };
    case 'ready':
      return { kind: 'ready', raw };
    case 'balance':
    case 'accepted':
      return reading;
    case 'error':
      return outcomeOfError(reading.failure, raw, retryAfter);
    case 'unreadable':
      if (status !== 429 && status < 500) return { kind: 'no-connection', cause: 'not-an-answer' };
      return {
        kind: 'slow-down',
        cause: status === 429 ? 'too-many' : 'server-trouble',
        failure: null,
        retryAfter,
      };
  }
}

function outcomeOfError(failure: Failure, raw: string, retryAfter: number | null): Outcome {
  const effect = effectOf(failure);
  switch (effect) {
    case null:
      return { kind: 'failed', failure, raw };
    case 'processing':
      return { kind: 'processing' };
    case 'slow-down':
    case 'blocked':
      return {
        kind: 'slow-down',
        cause: effect === 'blocked' ? 'blocked' : 'too-many',
        failure,
        retryAfter,
      };
    case 'key-rejected':
    case 'address-not-allowed':
    case 'suspended':
      return { kind: 'key-problem', problem: effect };
  }
}

/**
 * How long a Retry-After header asks to wait, in ms: it holds seconds or a date. Null for none, for
 * nonsense (which `Date.parse` likes to take for a date long ago) and for no wait at all.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return wait > 0 ? wait : null;
}
