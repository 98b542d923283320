import { outcomeOf, readRetryAfter, type Outcome, type Reading } from './core/outcome.ts';
import { hasHostAccess } from './permissions.ts';
import { readResponse } from './schema.ts';
import { SERVICE } from './service.ts';

/** No answer within this time, in ms, is none: browsers may kill a worker on a fetch of over 30 s. */
const TIMEOUT_MS = 15_000;

/** Asks for a task's result. `id` is a string of digits. Never rejects. */
export function getTaskResult(clientKey: string, id: string): Promise<Outcome> {
  // The id goes out as a JSON integer; up to 2^53 − 1 a number holds it exactly.
  return call('getTaskResult', { clientKey, taskId: Number(id) }, ['processing', 'ready']);
}

/** Asks for the account's balance: also the way to check a key, for it costs nothing. Never rejects. */
export function getBalance(clientKey: string): Promise<Outcome> {
  return call('getBalance', { clientKey }, ['balance']);
}

async function call(
  method: string,
  request: Readonly<Record<string, string | number>>,
  expected: readonly Reading['kind'][],
): Promise<Outcome> {
  try {
    const response = await fetch(`${SERVICE.origin}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
      // A redirect could carry the key to another host.
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const raw = await response.text();
    const reading = readResponse(raw);
    const isExpected = reading.kind === 'error' || expected.includes(reading.kind);
    return outcomeOf(isExpected ? reading : { kind: 'unreadable' }, {
      status: response.status,
      raw,
      retryAfter: readRetryAfter(response.headers.get('Retry-After'), Date.now()),
    });
  } catch (error) {
    return noAnswer(error);
  }
}

/** A host permission that was taken back looks like a network that is down: ask which it is. */
async function noAnswer(error: unknown): Promise<Outcome> {
  if (!(await hasHostAccess())) return { kind: 'no-permission' };
  const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
  return { kind: 'no-connection', cause: isTimeout ? 'timed-out' : 'unreachable' };
}
