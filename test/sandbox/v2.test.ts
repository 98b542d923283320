import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { askV2 } from './ask-v2.ts';
import { examples } from './catalog.ts';
import { errors } from './errors.ts';
import { startSandbox } from './sandbox.ts';

const START = 1_692_863_536_000;
let now = START;
const sandbox = await startSandbox({ now: () => now });
const { service } = sandbox;

beforeEach(() => {
  now = START;
  service.reset();
});
afterAll(() => sandbox.close());

const ask = (method: string, fields: object = {}) => askV2(sandbox, method, fields);
const result = (id: string) => ask('getTaskResult', { taskId: Number(id) });

describe('createTask and getTaskResult', () => {
  test.for(examples)('solves $taskType ($family)', async ({ taskType, when, ...example }) => {
    const created = await ask('createTask', { task: { type: taskType, ...when } });
    expect(created).toEqual({ errorId: 0, taskId: 74_372_499_131 });

    now += example.solveMs - 1;
    await expect(result('74372499131')).resolves.toEqual({ errorId: 0, status: 'processing' });
    now += 1;
    await expect(result('74372499131')).resolves.toEqual({
      errorId: 0,
      status: 'ready',
      solution: example.solution,
      cost: example.price,
      ip: '203.0.113.7',
      createTime: START / 1000,
      endTime: Math.floor(now / 1000),
      solveCount: 1,
    });
  });

  test.for(errors)('fails a task with $errorCode', async ({ errorId = 1, errorCode }) => {
    const id = service.addTask({ solveMs: 10, end: { kind: 'failed', code: errorCode } });
    await expect(result(id)).resolves.toMatchObject({ status: 'processing' });
    now += 10;
    const errorDescription = expect.stringMatching(/./u);
    await expect(result(id)).resolves.toEqual({ errorId, errorCode, errorDescription });
  });

  test('gives any solution, at the price and under the id that are asked for', async () => {
    const solution = { deep: [null, { token: 'x' }] };
    const end = { kind: 'solved', solution, cost: '0.5' } as const;
    const id = service.addTask({ id: '9007199254740991', solveMs: 0, end });
    await expect(result(id)).resolves.toMatchObject({ solution, cost: '0.5' });
    expect(() => service.addTask({ id })).toThrow(id);
  });

  test('gives a whole answer as it is', async () => {
    const answer = { errorId: 0, status: 'idle', cost: 0.5 };
    const id = service.addTask({ solveMs: 0, end: { kind: 'verbatim', answer } });
    await expect(result(id)).resolves.toEqual(answer);
  });

  test('ends a task that would never end', async () => {
    const id = service.addTask({ solveMs: 'never' });
    now += 1e12;
    await expect(result(id)).resolves.toMatchObject({ status: 'processing' });
    service.endTask(id, { kind: 'solved', solution: '12' });
    await expect(result(id)).resolves.toMatchObject({ status: 'ready', solution: '12' });
  });

  test('takes the time it was given for a type', async () => {
    service.setSolveMs((type) => (type === 'AudioTask' ? 0 : 50));
    await expect(result(service.addTask({ type: 'AudioTask' }))).resolves.toMatchObject({
      status: 'ready',
    });
    await expect(result(service.addTask())).resolves.toMatchObject({ status: 'processing' });
  });
});

describe('what cannot be answered', () => {
  test.for([
    ['getTasks', {}, 14, 'ERROR_NO_SUCH_METHOD'],
    ['', {}, 14, 'ERROR_NO_SUCH_METHOD'],
    ['createTask', {}, 22, 'ERROR_TASK_ABSENT'],
    ['createTask', { task: 'x' }, 110, 'ERROR_BAD_PARAMETERS'],
    ['createTask', { task: {} }, 23, 'ERROR_TASK_NOT_SUPPORTED'],
    ['createTask', { task: { type: 'NewTask' } }, 23, 'ERROR_TASK_NOT_SUPPORTED'],
    ['getTaskResult', {}, 110, 'ERROR_BAD_PARAMETERS'],
    ['getTaskResult', { taskId: '74372499131' }, 110, 'ERROR_BAD_PARAMETERS'],
    ['getTaskResult', { taskId: 1.5 }, 110, 'ERROR_BAD_PARAMETERS'],
    ['getTaskResult', { taskId: 74_372_499_131 }, 16, 'ERROR_NO_SUCH_CAPCHA_ID'],
    ['reportCorrect', { taskId: 74_372_499_131 }, 16, 'ERROR_NO_SUCH_CAPCHA_ID'],
    ['getBalance', { clientKey: '' }, 1, 'ERROR_KEY_DOES_NOT_EXIST'],
    ['getBalance', { clientKey: 7 }, 1, 'ERROR_KEY_DOES_NOT_EXIST'],
  ] as const)('%s %j: %i %s', async ([method, fields, errorId, errorCode]) => {
    await expect(ask(method, fields)).resolves.toMatchObject({ errorId, errorCode });
  });

  test('a body that is no JSON object', async () => {
    for (const body of ['', '{', '[]', 'null']) {
      const response = await fetch(`${sandbox.httpOrigin}/getBalance`, { method: 'POST', body });
      expect(response.status).toBe(400);
      await expect(response.json()).resolves.toMatchObject({ errorId: 110 });
    }
  });

  test("another account's task", async () => {
    const id = service.addTask({ solveMs: 0, owner: 'stranger' });
    await expect(result(id)).resolves.toMatchObject({ errorId: 16 });
  });
});
