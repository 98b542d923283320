import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { askV2 } from './ask-v2.ts';
import { startSandbox } from './sandbox.ts';

const sandbox = await startSandbox();
const { service } = sandbox;

beforeEach(() => service.reset());
afterAll(() => sandbox.close());

async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${sandbox.httpOrigin}/_sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

const result = (id: string) => askV2(sandbox, 'getTaskResult', { taskId: Number(id) });

describe('tasks', () => {
  test('are added one or many at a time', async () => {
    await expect(send('POST', '/tasks', {})).resolves.toEqual({ ids: ['74372499131'] });
    const end = { kind: 'solved', solution: { token: 't' }, cost: '0.1' };
    const many = [{ id: '5', solveMs: 0, end }, { solveMs: 'never' }];
    await expect(send('POST', '/tasks', many)).resolves.toEqual({ ids: ['5', '74372499132'] });
    await expect(result('5')).resolves.toMatchObject({ solution: { token: 't' }, cost: '0.1' });
    await expect(send('GET', '/tasks')).resolves.toHaveLength(3);
  });

  test('are ended', async () => {
    const [one, other] = [service.addTask({ solveMs: 'never' }), service.addTask()];
    await expect(send('POST', `/tasks/${one}/end`)).resolves.toEqual({});
    await expect(result(one)).resolves.toMatchObject({ status: 'ready' });
    await send('POST', `/tasks/${other}/end`, { kind: 'failed', code: 'ERROR_BAD_PROXY' });
    await expect(result(other)).resolves.toMatchObject({ errorId: 130 });
  });
});

test('faults are added and cleared', async () => {
  await send('POST', '/faults', { fault: { kind: 'json', body: 'odd' }, method: 'getBalance' });
  await expect(askV2(sandbox, 'getBalance', {})).resolves.toBe('odd');
  await send('DELETE', '/faults');
  await expect(askV2(sandbox, 'getBalance', {})).resolves.toMatchObject({ errorId: 0 });
});

test('the account and the settings are changed and reset', async () => {
  const change = { condition: 'suspended', balance: '2.5', solveMs: 0, blockRules: ['wrong-keys'] };
  await expect(send('PATCH', '', change)).resolves.toMatchObject({
    condition: 'suspended',
    balance: '2.5',
  });
  await expect(askV2(sandbox, 'getBalance', {})).resolves.toMatchObject({ errorId: 55 });
  service.addFault({ fault: { kind: 'hang' } });
  await send('POST', '/reset');
  await expect(send('GET', '')).resolves.toEqual({
    condition: 'active',
    balance: '10',
    tasks: 0,
    requests: 0,
  });
  await expect(askV2(sandbox, 'getBalance', {})).resolves.toEqual({ errorId: 0, balance: 10 });
});

test('the log names the task that a request made', async () => {
  await askV2(sandbox, 'createTask', { task: { type: 'AudioTask' } });
  expect(service.log).toMatchObject([{ outcome: 'created', taskId: '74372499131' }]);
});

test('the log tells what was asked, and never the key', async () => {
  const id = service.addTask({ solveMs: 0 });
  await result(id);
  await result(id);
  const log = await send('GET', '/log');
  const { host } = new URL(sandbox.httpOrigin);
  const entry = { method: 'getTaskResult', taskId: id, outcome: 'ready', key: 'right', host };
  expect(log).toMatchObject({ entries: [entry, entry], shortestGap: { taskId: id } });
  expect(JSON.stringify(log)).not.toContain(sandbox.clientKey);
  await send('DELETE', '/log');
  await expect(send('GET', '/log')).resolves.toEqual({ entries: [], shortestGap: null });
});

test.for<readonly [string, string, unknown]>([
  ['POST', '/tasks', { typ: 'AudioTask' }],
  ['POST', '/tasks', { id: 'abc' }],
  ['POST', '/tasks', { end: { kind: 'solved', cost: 'free' } }],
  ['POST', '/tasks/1/end', undefined],
  ['POST', '/faults', { fault: { kind: 'status', status: 99 } }],
  ['POST', '/faults', undefined],
  ['PATCH', '', { condition: 'happy' }],
])('says what is wrong with %s %s %j', async ([method, path, body]) => {
  await expect(send(method, path, body)).resolves.toEqual({ problem: expect.any(String) });
});
