import { onTestFinished } from 'vitest';
import { isRecord } from './is-record.ts';

/** A request as the service saw it; `at` is true time in ms, whatever the computer's clock says. */
export interface Seen {
  readonly at: number;
  readonly origin: string;
  readonly method: string;
  /** Empty for methods without a task. */
  readonly id: string;
  readonly clientKey: string;
}

/** How the service answers; `after` is the time it takes in ms. */
export interface Answer {
  readonly body: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly after?: number;
}

/** `offline`: the connection fails; `hang`: no answer ever comes. */
export type Fate = Answer | 'offline' | 'hang';

/** Decides on the answer to one request. */
export type Script = (request: Seen) => Fate;

/** What a page in place of the service looks like (a captive portal, a proxy's error page). */
export const HTML = '<!doctype html><title>Sign in</title>';
export const PROCESSING = { body: { errorId: 0, status: 'processing' } };
const BALANCE = { body: { errorId: 0, balance: 12.5 } };

/** A ready answer; its token names the task, so that a mix-up shows. */
export function ready(id: string) {
  return {
    body: { errorId: 0, status: 'ready', solution: { token: `token of ${id}` }, cost: '1' },
  };
}

/** An error answer of the service. */
export function failure(errorId: number, errorCode: string) {
  return { body: { errorId, errorCode, errorDescription: 'words of the service' } };
}

/** The service, answering from scripts: processing to all tasks and a balance, unless told else. */
export class FakeService {
  readonly seen: Seen[] = [];
  readonly #scripts = new Map<string, Script>();
  /** Comes before the scripts of the tasks; null leaves the request to them. */
  rule: (request: Seen) => Fate | null = () => null;
  /** How long an answer takes, in ms, where its script does not say. */
  takes = 40;
  inFlight = 0;
  mostInFlight = 0;
  #slept = 0;
  readonly #captchas = new Set<string>();
  #results = 0;
  #isOverrun = false;

  constructor() {
    onTestFinished(() => {
      if (this.#isOverrun) throw new Error('The service would have blocked this address');
    });
  }

  /** Answers all requests for one task. */
  script(id: string, script: Script): void {
    this.#scripts.set(id, script);
  }

  /** Answers "processing" for so many ms from now, then with a ready answer. */
  solve(id: string, inMs: number): void {
    const from = this.now;
    this.script(id, ({ at }) => (at - from >= inMs ? ready(id) : PROCESSING));
  }

  /** True time in ms, which a computer's clock that is set back does not change. */
  get now(): number {
    return performance.now() + this.#slept;
  }

  /** Time in which the computer sleeps. */
  pass(ms: number): void {
    this.#slept += ms;
  }

  /** The times of the requests for one task, in ms. */
  timesOf(id: string): readonly number[] {
    return this.seen.filter((request) => request.id === id).map(({ at }) => at);
  }

  /** The least time between two requests for any one task, in ms. */
  get shortestGap(): number {
    const asked = this.seen.filter(({ id }) => id !== '');
    const gaps = asked.map(({ id, at }, i) => {
      const earlier = asked.slice(0, i).findLast((request) => request.id === id);
      return earlier === undefined ? Infinity : at - earlier.at;
    });
    return Math.min(...gaps);
  }

  /** In place of the browser's `fetch`. */
  readonly fetch = (url: string, { body, signal }: RequestInit): Promise<unknown> => {
    const request = { ...read(url, body), at: this.now };
    this.seen.push(request);
    this.#count(request);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    return settle(this.#fate(request), this.takes, signal).finally(() => {
      this.inFlight -= 1;
    });
  };

  /** Counts as v1 documents it (error 1005): a task that was asked for is a captcha that was sent. */
  #count({ method, id }: Seen): void {
    if (id !== '') this.#captchas.add(id);
    if (method === 'getTaskResult' || method === 'getBalance') this.#results += 1;
    this.#isOverrun ||= this.#results > 20 * this.#captchas.size + 1_200;
  }

  #fate(request: Seen): Fate {
    const own = this.rule(request) ?? this.#scripts.get(request.id)?.(request);
    return own ?? (request.method === 'getBalance' ? BALANCE : PROCESSING);
  }
}

function read(url: string, text: unknown): Omit<Seen, 'at'> {
  const body: unknown = JSON.parse(String(text));
  const { clientKey, taskId = '' } = isRecord(body) ? body : {};
  const { origin, pathname } = new URL(url);
  return { origin, method: pathname.slice(1), clientKey: String(clientKey), id: String(taskId) };
}

function settle(
  fate: Fate,
  takes: number,
  signal: AbortSignal | null | undefined,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    if (fate === 'hang') return;
    if (fate === 'offline') {
      setTimeout(() => reject(new TypeError('Failed to fetch')), takes);
      return;
    }
    const { body: answer, status = 200, headers = {}, after = takes } = fate;
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const body = [new TextEncoder().encode(text)];
    const response = { status, headers: new Headers(headers), body };
    setTimeout(() => resolve(response), after);
  });
}
