import { withoutKey, type Credential } from './core/client-key.ts';
import {
  outcomeOf,
  readRetryAfter,
  type NoConnection,
  type Outcome,
  type Reading,
} from './core/outcome.ts';
import { MOST_PER_SECOND } from './core/round.ts';
import type { Timing } from './core/schedule.ts';
import { serviceOf } from './core/service.ts';
import { isTaskNumber, type Verdict } from './core/task.ts';
import { hasHostAccess } from './permissions.ts';
import { readBody } from './read-body.ts';
import { readResponse } from './wire.ts';

/** No answer within this time, in ms, is none: browsers may kill a worker on a fetch of over 30 s. */
const TIMEOUT_MS = 15_000;

/** What came of a request, and its times. */
export type Served = { readonly outcome: Outcome; readonly timing: Timing };

type Method = 'getTaskResult' | 'getBalance' | 'reportCorrect' | 'reportIncorrect';

/** The service's methods. None of them rejects. */
export class Api {
  #sentAt: readonly number[] = [];
  #inFlight = 0;

  /** How many requests of any kind are under way. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** When requests of any kind left in the last second before `now`, in ms, the earliest first. */
  recent(now: number): readonly number[] {
    // A time ahead of now is from before the clock was set back.
    return this.#sentAt.filter((at) => at > now - 1_000 && at <= now);
  }

  /** Asks for a task's result. */
  getTaskResult(credential: Credential, id: string): Promise<Served> {
    return this.#call('getTaskResult', ['processing', 'ready'], credential, id);
  }

  /** Asks for the account's balance: also the way to check a key, for it costs nothing. */
  getBalance(credential: Credential): Promise<Served> {
    return this.#call('getBalance', ['balance'], credential);
  }

  /** Reports a solution as correct or incorrect. */
  report(credential: Credential, id: string, verdict: Verdict): Promise<Served> {
    const method = verdict === 'correct' ? 'reportCorrect' : 'reportIncorrect';
    return this.#call(method, ['accepted'], credential, id);
  }

  async #call(
    method: Method,
    expected: readonly Reading['kind'][],
    credential: Credential,
    id?: string,
  ): Promise<Served> {
    this.#sentAt = [...this.#sentAt, Date.now()].slice(-MOST_PER_SECOND);
    const start = performance.now();
    this.#inFlight += 1;
    const { outcome, serverAt } = await ask(method, expected, credential, id);
    this.#inFlight -= 1;
    const answeredAt = Date.now();
    // The clock may have been set meanwhile: when it was sent, as the clock is now.
    const sentAt = answeredAt - Math.round(performance.now() - start);
    return { outcome, timing: { sentAt, answeredAt, serverAt } };
  }
}

type Heard = { readonly outcome: Outcome; readonly serverAt: number | null };

async function ask(
  method: Method,
  expected: readonly Reading['kind'][],
  { service, key }: Credential,
  id: string | undefined,
): Promise<Heard> {
  try {
    const url = `${serviceOf(service).origin}/${method}`;
    const { status, headers, body } = await post(url, bodyOf(key, id));
    if (body === null) return lost('too-large');
    const raw = withoutKey(body, key);
    const reading = readResponse(raw);
    const isExpected = reading.kind === 'error' || expected.includes(reading.kind);
    const retryAfter = readRetryAfter(headers.get('Retry-After'), Date.now());
    const outcome = outcomeOf(isExpected ? reading : { kind: 'unreadable' }, {
      status,
      raw,
      retryAfter,
    });
    return { outcome, serverAt: outcome.kind === 'no-connection' ? null : readDate(headers) };
  } catch (error) {
    // A host permission that was taken back looks like a network that is down: ask which it is.
    if (!(await hasHostAccess(service)))
      return { outcome: { kind: 'no-permission' }, serverAt: null };
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return lost(isTimeout ? 'timed-out' : 'unreachable');
  }
}

function bodyOf(clientKey: string, id: string | undefined): string {
  // A number goes out as a JSON integer, which holds it exactly up to 2^53 − 1.
  const taskId = isTaskNumber(id ?? '') ? Number(id) : id;
  return JSON.stringify({ clientKey, taskId });
}

function lost(cause: NoConnection): Heard {
  return { outcome: { kind: 'no-connection', cause }, serverAt: null };
}

/** `body` is null for one that is too large. */
type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | null;
};

async function post(url: string, body: string): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    // A redirect could carry the key to another host: it is taken for what it is, no answer.
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, headers: response.headers, body: await readBody(response) };
}

/** The service's time, in ms since the epoch, as its Date header has it: in whole seconds. */
function readDate(headers: Headers): number | null {
  const date = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(date) ? null : date;
}
