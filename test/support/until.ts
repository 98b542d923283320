import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';

const POLL_MS = 25;

/** What is waited for, as a failure names it, and for how long (10 000 ms unless said). */
export interface Wait {
  readonly what: string;
  readonly timeoutMs?: number;
}

/**
 * Reads until the value passes the check, and answers that value. A read that throws counts as one
 * that did not pass: a page on its way to another address refuses to be read. Fails with the last
 * value or error seen.
 */
export async function until<Value>(
  read: () => Value | Promise<Value>,
  check: (value: Value) => boolean,
  { what, timeoutMs = 10_000 }: Wait,
): Promise<Value> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const seen = await attempt(read);
    if ('value' in seen && check(seen.value)) return seen.value;
    if (performance.now() > deadline) {
      throw new Error(`No ${what} within ${timeoutMs} ms; last seen: ${describe(seen)}`);
    }
    await sleep(POLL_MS);
  }
}

type Seen<Value> = { readonly value: Value } | { readonly error: unknown };

async function attempt<Value>(read: () => Value | Promise<Value>): Promise<Seen<Value>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { error };
  }
}

function describe(seen: Seen<unknown>): string {
  return 'value' in seen ? inspect(seen.value) : String(seen.error);
}
