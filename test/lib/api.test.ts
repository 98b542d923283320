import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Api } from '../../lib/api.ts';
import { intercept } from './support/intercept.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const requests: Request[] = [];

const at2Captcha = (key: string) => ({ service: '2captcha', key }) as const;
const getBalance = async (key: string) => (await new Api().getBalance(at2Captcha(key))).outcome;
const getTaskResult = async (key: string, id: string) =>
  (await new Api().getTaskResult(at2Captcha(key), id)).outcome;

function answerWith(body: string, init: ResponseInit = {}): void {
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    requests.push(new Request(url, request));
    return new Response(body, init);
  });
}

function failWith(error: Error): void {
  vi.stubGlobal('fetch', async () => {
    throw error;
  });
}

let hasAccess = true;

beforeEach(() => {
  requests.length = 0;
  hasAccess = true;
  intercept(fakeBrowser.permissions, 'contains', async () => hasAccess);
});

describe('a request', () => {
  test('carries the key in its body alone, and the id as an integer', async () => {
    answerWith('{"errorId":0,"status":"processing"}');
    await getTaskResult(KEY, '9007199254740991');
    const [request] = requests;
    expect(request?.url).toBe('https://api.2captcha.com/getTaskResult');
    expect(request?.method).toBe('POST');
    expect([...(request?.headers ?? [])]).toEqual([['content-type', 'application/json']]);
    expect(await request?.text()).toBe(`{"clientKey":"${KEY}","taskId":9007199254740991}`);
  });

  test('for the balance carries the key alone', async () => {
    answerWith('{"errorId":0,"balance":1}');
    await getBalance(KEY);
    expect(requests[0]?.url).toBe('https://api.2captcha.com/getBalance');
    expect(await requests[0]?.text()).toBe(`{"clientKey":"${KEY}"}`);
  });

  test('follows no redirect, brings no cookies and names no page', async () => {
    answerWith('{}');
    await getBalance(KEY);
    expect(requests[0]).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });
});

describe('the outcome', () => {
  test('of an answer is what it says, its text kept as it came', async () => {
    const raw = '{ "errorId":0, "status":"ready", "solution":{"token":"t"} }';
    answerWith(raw);
    expect(await getTaskResult(KEY, '5')).toEqual({ kind: 'ready', raw });
  });

  test('of an answer that repeats the key has it no more', async () => {
    answerWith(`{"status":"ready","solution":{"${KEY}":"of ${KEY}"}}`);
    const raw = '{"status":"ready","solution":{"[key]":"of [key]"}}';
    expect(await getTaskResult(KEY, '5')).toEqual({ kind: 'ready', raw });
    answerWith(`{"errorId":1,"errorCode":"ERROR_X","errorDescription":"bad key ${KEY}"}`);
    expect(JSON.stringify(await getTaskResult(KEY, '5'))).not.toContain(KEY);
  });

  test.each([
    ['a balance for a task', '{"errorId":0,"balance":1}', () => getTaskResult(KEY, '5')],
    ['a task for the balance', '{"errorId":0,"status":"ready"}', () => getBalance(KEY)],
    ['work for the balance', '{"errorId":0,"status":"processing"}', () => getBalance(KEY)],
  ])('of %s is no answer', async (_name, raw, call) => {
    answerWith(raw);
    expect(await call()).toEqual({ kind: 'no-connection', cause: 'not-an-answer' });
  });

  test('of a slow-down holds the wait that was asked for, in ms', async () => {
    answerWith('', { status: 429, headers: { 'retry-after': '7' } });
    expect(await getBalance(KEY)).toEqual({
      kind: 'slow-down',
      cause: 'too-many',
      failure: null,
      retryAfter: 7_000,
    });
  });

  test.each([
    [new TypeError('Failed to fetch'), 'unreachable'],
    [new DOMException('The operation timed out.', 'TimeoutError'), 'timed-out'],
  ])('of no answer is no connection: %s', async (error, cause) => {
    failWith(error);
    expect(await getBalance(KEY)).toEqual({ kind: 'no-connection', cause });
  });

  test('of no answer is a missing permission where the browser says so', async () => {
    failWith(new TypeError('Failed to fetch'));
    hasAccess = false;
    expect(await getBalance(KEY)).toEqual({ kind: 'no-permission' });
  });

  test('of an answer that breaks off is no connection', async () => {
    const body = new ReadableStream({
      start: (stream) => stream.error(new TypeError('terminated')),
    });
    vi.stubGlobal('fetch', async () => new Response(body));
    expect(await getBalance(KEY)).toEqual({ kind: 'no-connection', cause: 'unreachable' });
  });
});

describe('an answer of more than 5 MB', () => {
  const stream = (chunk: string, count: number, onCancel = (): void => undefined) => {
    const bytes = new TextEncoder().encode(chunk);
    let left = count;
    const pull = (to: ReadableStreamDefaultController): void => {
      if (left <= 0) to.close();
      else to.enqueue(bytes);
      left -= 1;
    };
    const body = new ReadableStream({ pull, cancel: onCancel });
    vi.stubGlobal('fetch', async () => new Response(body));
  };

  test('is cut off, and the connection ended', async () => {
    const cancel = vi.fn<() => void>();
    stream('x'.repeat(100_000), Infinity, cancel);
    expect(await getBalance(KEY)).toEqual({ kind: 'no-connection', cause: 'too-large' });
    expect(cancel).toHaveBeenCalledOnce();
  });

  test.each([
    // What is counted is bytes: each of these characters takes three.
    ['你', 1_666_667, 'too-large'],
    ['你', 1_666_666, 'not-an-answer'],
    ['x', 5_000_001, 'too-large'],
    ['x', 5_000_000, 'not-an-answer'],
  ])('is one of %s, %i times: %s', async (character, count, cause) => {
    stream(character.repeat(count), 1);
    expect(await getBalance(KEY)).toEqual({ kind: 'no-connection', cause });
  });

  test('is none where the service says less in any pieces, though they cut characters', async () => {
    const raw = '{"status":"ready","solution":"你好 – é"}';
    const start = (to: ReadableStreamDefaultController): void => {
      for (const byte of new TextEncoder().encode(raw)) to.enqueue(Uint8Array.of(byte));
      to.close();
    };
    vi.stubGlobal('fetch', async () => new Response(new ReadableStream({ start })));
    expect(await getTaskResult(KEY, '5')).toEqual({ kind: 'ready', raw });
  });
});

test('a redirect is no answer, whatever stands beside it', async () => {
  const response = Object.defineProperty(new Response(null), 'status', { value: 0 });
  vi.stubGlobal('fetch', async () => response);
  expect(await getBalance(KEY)).toEqual({ kind: 'no-connection', cause: 'not-an-answer' });
});

test('a browser that cannot say whether the host is allowed leaves no request open', async () => {
  failWith(new TypeError('Failed to fetch'));
  intercept(fakeBrowser.permissions, 'contains', async () => {
    throw new Error('No such API');
  });
  const api = new Api();
  const { outcome } = await api.getBalance(at2Captcha(KEY));
  expect(outcome).toEqual({ kind: 'no-connection', cause: 'unreachable' });
  expect(api.inFlight).toBe(0);
});
