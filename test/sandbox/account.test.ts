import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { askV2 } from './ask-v2.ts';
import { startSandbox } from './sandbox.ts';

const REPORT_MS = 15 * 60_000;
let now = 0;
const sandbox = await startSandbox({ now: () => now, balance: '10' });
const { service } = sandbox;

beforeEach(() => {
  now = 1_692_863_536_000;
  service.reset();
});
afterAll(() => sandbox.close());

const ask = (method: string, fields: object = {}) => askV2(sandbox, method, fields);

describe('balance', () => {
  test('falls by exactly the price when a task is solved, and not before', async () => {
    for (let count = 0; count < 1000; count += 1) {
      service.addTask({ solveMs: 1000, end: { kind: 'solved', cost: '0.00299' } });
    }
    service.addTask({ solveMs: 1000, end: { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' } });
    service.addTask({ solveMs: 0, owner: 'stranger' });
    await expect(ask('getBalance')).resolves.toEqual({ errorId: 0, balance: 10 });
    now += 1000;
    await expect(ask('getBalance')).resolves.toEqual({ errorId: 0, balance: 7.01 });
  });

  test('can be set, whatever was spent', () => {
    service.addTask({ solveMs: 0 });
    service.balance = '0.1';
    expect(service.balance).toBe('0.1');
  });

  test('of nothing stops new tasks and no others', async () => {
    const id = service.addTask({ solveMs: 0 });
    service.setCondition('zero-balance');
    await expect(ask('createTask', { task: { type: 'AudioTask' } })).resolves.toMatchObject({
      errorId: 10,
      errorCode: 'ERROR_ZERO_BALANCE',
    });
    await expect(ask('getBalance')).resolves.toEqual({ errorId: 0, balance: 0 });
    await expect(ask('getTaskResult', { taskId: Number(id) })).resolves.toMatchObject({
      status: 'ready',
    });
  });
});

test.for([
  ['key-rejected', 1, 'ERROR_KEY_DOES_NOT_EXIST'],
  ['address-not-allowed', 11, 'ERROR_IP_NOT_ALLOWED'],
  ['suspended', 55, 'ERROR_ACCOUNT_SUSPENDED'],
  ['address-blocked', 21, 'ERROR_IP_BLOCKED'],
] as const)(
  'an account that is %s answers everything with %i',
  async ([condition, errorId, errorCode]) => {
    const taskId = Number(service.addTask({ solveMs: 0 }));
    service.setCondition(condition);
    for (const method of ['getTaskResult', 'getBalance', 'reportCorrect']) {
      await expect(ask(method, { taskId })).resolves.toMatchObject({ errorId, errorCode });
    }
    service.setCondition('active');
    await expect(ask('getBalance')).resolves.toMatchObject({ errorId: 0 });
  },
);

describe('reports', () => {
  test.for(['reportCorrect', 'reportIncorrect'])('%s is recorded once', async (method) => {
    const taskId = Number(service.addTask({ solveMs: 0 }));
    now += REPORT_MS;
    await expect(ask(method, { taskId })).resolves.toEqual({ errorId: 0, status: 'success' });
    await expect(ask('reportCorrect', { taskId })).resolves.toMatchObject({
      errorCode: 'ERROR_DUPLICATE_REPORT',
    });
  });

  test('come too late after 15 min, and too early before the end', async () => {
    const taskId = Number(service.addTask({ solveMs: 1000 }));
    const tooLate = { errorCode: 'ERROR_REPORT_NOT_RECORDED' };
    await expect(ask('reportCorrect', { taskId })).resolves.toMatchObject(tooLate);
    now += 1000 + REPORT_MS + 1;
    await expect(ask('reportIncorrect', { taskId })).resolves.toMatchObject(tooLate);
  });
});
