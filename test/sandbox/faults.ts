import type { Method } from './call.ts';
import type { Json } from './json.ts';

/** Something that goes wrong instead of, or on the way to, an answer. */
export type Fault =
  /** The service answers with this error code (HTTP 200). */
  | { readonly kind: 'error'; readonly code: string }
  /** A bare HTTP status: 500, 503, or 429 with a Retry-After (seconds or an HTTP date). */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** A page with status 200, as captive portals answer. */
  | { readonly kind: 'html' }
  /** Half of the true answer, then the connection is gone. */
  | { readonly kind: 'cut' }
  /** The request is taken and never answered. */
  | { readonly kind: 'hang' }
  /** The true answer, `ms` later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection is reset (over TLS: closed) without an answer. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'redirect'; readonly location: string }
  /** JSON of any other shape, with status 200. */
  | { readonly kind: 'json'; readonly body: Json };

/** Which requests a fault befalls. What is left out does not matter. */
export interface FaultRule {
  readonly fault: Fault;
  readonly method?: Method;
  readonly taskId?: string;
  /** How many requests, then the rule is spent. Default: every one until faults are cleared. */
  readonly times?: number;
}

/** The faults that wait for their requests; the rule that was added first goes first. */
export class Faults {
  #waiting: { readonly rule: FaultRule; left: number }[] = [];

  add(rule: FaultRule): void {
    this.#waiting.push({ rule, left: rule.times ?? Infinity });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault for this request, which counts as one of the rule's times. */
  take(method: Method, taskId: string | undefined): Fault | undefined {
    const hit = this.#waiting.find(
      ({ rule, left }) =>
        left > 0 &&
        (rule.method === undefined || rule.method === method) &&
        (rule.taskId === undefined || rule.taskId === taskId),
    );
    if (hit) hit.left -= 1;
    return hit?.rule.fault;
  }
}
