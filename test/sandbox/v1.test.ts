import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { askV2 } from './ask-v2.ts';
import type { Json } from './json.ts';
import { startSandbox } from './sandbox.ts';

let now = 0;
const sandbox = await startSandbox({ now: () => now, solveMs: 1000 });
const { service } = sandbox;
const key = sandbox.clientKey;

beforeEach(() => service.reset());
afterAll(() => sandbox.close());

async function get(path: string, parameters: Record<string, string>): Promise<string> {
  const query = new URLSearchParams({ key, ...parameters });
  const response = await fetch(`${sandbox.httpOrigin}/${path}?${query}`);
  return response.text();
}

const res = (parameters: Record<string, string>) => get('res.php', parameters);
const solved = (solution: Json) =>
  service.addTask({ solveMs: 0, end: { kind: 'solved', solution, cost: '0.00299' } });

test.for<readonly [string, BodyInit, Record<string, string>]>([
  ['a form', new URLSearchParams({ key, method: 'turnstile' }), {}],
  ['JSON', JSON.stringify({ key, method: 'turnstile' }), { 'content-type': 'application/json' }],
])('takes a task as %s; both versions share its id', async ([, body, headers]) => {
  const response = await fetch(`${sandbox.httpOrigin}/in.php`, { method: 'POST', body, headers });
  await expect(response.text()).resolves.toBe('OK|74372499131');
  await expect(res({ action: 'get', id: '74372499131' })).resolves.toBe('CAPCHA_NOT_READY');
  const asked = () => askV2(sandbox, 'getTaskResult', { taskId: 74_372_499_131 });
  await expect(asked()).resolves.toMatchObject({ status: 'processing' });
  now += 1000;
  await expect(asked()).resolves.toMatchObject({ status: 'ready' });
  await expect(res({ action: 'get', id: '74372499131' })).resolves.toMatch(/^OK\|0\./u);
});

test('takes a picture as a file', async () => {
  const form = new FormData();
  form.set('key', key);
  form.set('method', 'post');
  form.set('file', new Blob(['GIF89a']), 'captcha.gif');
  await fetch(`${sandbox.httpOrigin}/in.php`, { method: 'POST', body: form });
  now += 1000;
  await expect(res({ action: 'get', id: '74372499131' })).resolves.toBe('OK|k7wq3x');
});

describe('answers', () => {
  test.for<readonly [Json, string, object]>([
    ['12', 'OK|12', { request: '12' }],
    [{ text: 'abc' }, 'OK|abc', { request: 'abc' }],
    [{ rotate: 90 }, 'OK|90', { request: '90' }],
    [{ click: [1, 4] }, 'OK|click:1/4', { request: 'click:1/4' }],
    [
      {
        coordinates: [
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ],
      },
      'OK|coordinate:x=1,y=2;x=3,y=4',
      {
        request: [
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ],
      },
    ],
    [
      { token: 'P1', respKey: 'E0', userAgent: 'UA' },
      'OK|P1',
      { request: 'P1', respKey: 'E0', useragent: 'UA' },
    ],
    [
      { captcha_id: 'c', lot_number: 'l' },
      'OK|{"captcha_id":"c","lot_number":"l"}',
      {
        request: { captcha_id: 'c', lot_number: 'l' },
      },
    ],
  ])('%j: %s', async ([solution, text, json]) => {
    const id = solved(solution);
    await expect(res({ action: 'get', id })).resolves.toBe(text);
    await expect(res({ action: 'get2', id })).resolves.toBe(`${text}|0.00299`);
    const answer: unknown = JSON.parse(await res({ action: 'get', id, json: '1' }));
    expect(answer).toEqual({ status: 1, ...json });
  });

  test('the price stands in the JSON of get2', async () => {
    const answer: unknown = JSON.parse(await res({ action: 'get2', id: solved('a'), json: '1' }));
    expect(answer).toEqual({ status: 1, request: 'a', price: '0.00299' });
  });

  test('a failed task says its code', async () => {
    const end = { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' } as const;
    const id = service.addTask({ solveMs: 0, end });
    await expect(res({ action: 'get', id })).resolves.toBe('ERROR_CAPTCHA_UNSOLVABLE');
  });
});

test('balance and reports', async () => {
  const id = solved('a');
  await expect(res({ action: 'getbalance' })).resolves.toBe('9.99701');
  await expect(res({ action: 'reportgood', id })).resolves.toBe('OK_REPORT_RECORDED');
  await expect(res({ action: 'reportbad', id })).resolves.toBe('ERROR_DUPLICATE_REPORT');
});

test.for<readonly [string, Record<string, string>, string]>([
  ['res.php', {}, 'ERROR_EMPTY_ACTION'],
  ['res.php', { action: 'get', id: '12a' }, 'ERROR_WRONG_ID_FORMAT'],
  ['res.php', { action: 'get', id: '12' }, 'ERROR_WRONG_CAPTCHA_ID'],
  ['res.php', { action: 'dance' }, 'ERROR_BAD_PARAMETERS'],
  ['res.php', { action: 'getbalance', key: 'short' }, 'ERROR_WRONG_USER_KEY'],
  ['res.php', { action: 'getbalance', key: 'f'.repeat(32) }, 'ERROR_KEY_DOES_NOT_EXIST'],
  ['in.php', {}, 'ERROR_BAD_PARAMETERS'],
  ['in.php', { method: 'dance' }, 'ERROR_TASK_NOT_SUPPORTED'],
])('%s %j: %s', async ([path, parameters, code]) => {
  await expect(get(path, parameters)).resolves.toBe(code);
});
