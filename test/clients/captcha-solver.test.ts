import { APIError, Solver } from '@2captcha/captcha-solver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../sandbox/catalog.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { askV2 } from '../sandbox/ask-v2.ts';
import { pointAt } from './point-at.ts';
import { commonSubmissions, officialSubmissions } from './submissions.ts';

const POLL_MS = 40;

let sandbox: Sandbox;
let solver: Solver;

beforeAll(async () => {
  sandbox = await startSandbox({ solveMs: 60 });
  solver = pointAt(new Solver(sandbox.clientKey, POLL_MS), sandbox.httpOrigin);
});
afterAll(() => sandbox.close());

describe('@2captcha/captcha-solver', () => {
  test.concurrent.for([...commonSubmissions, ...officialSubmissions])(
    'sends $family over v1; v2 has the same answer under the same id',
    async ({ family, send }) => {
      const { data, id } = await send(solver);
      const example = examples.find((candidate) => candidate.family === family);
      expect(data).toBeTruthy();
      expect(id).toMatch(/^\d{11}$/u);
      await expect(askV2(sandbox, 'getTaskResult', { taskId: Number(id) })).resolves.toMatchObject({
        errorId: 0,
        status: 'ready',
        solution: example?.solution,
      });
    },
  );

  test('gets each kind of answer in the form that API v1 documents', async () => {
    const image = await solver.imageCaptcha({ body: 'iVBORw0KGgo=' });
    expect(image).toEqual({ status: 1, data: 'k7wq3x', id: image.id });
    const grid = await solver.grid({
      body: 'iVBORw0KGgo=',
      recaptcha: 1,
      textinstructions: 'cats',
    });
    expect(grid.data).toBe('click:2/5/9');
    const geetest = await solver.geetest({ pageurl: 'https://a.example', gt: 'g', challenge: 'c' });
    expect(geetest.data).toEqual({
      geetest_challenge: 'c48a8c63de5356bf92885d54d9e4d75bk2',
      geetest_validate: 'c55dda8f56ac5b0ae56f97b8074c1e57',
      geetest_seccode: 'c55dda8f56ac5b0ae56f97b8074c1e57|jordan',
    });
    const token = await solver.cloudflareTurnstile({ pageurl: 'https://a.example', sitekey: 's' });
    expect(token).toMatchObject({ useragent: expect.stringContaining('Mozilla/5.0') });
  });

  test('reads the balance and reports, once', async () => {
    const { id } = await solver.imageCaptcha({ body: 'iVBORw0KGgo=' });
    await expect(solver.balance()).resolves.toBe(Number(sandbox.service.balance));
    await expect(solver.goodReport(id)).resolves.toBe('OK_REPORT_RECORDED');
    await expect(solver.goodReport(id)).rejects.toMatchObject({ err: 'ERROR_DUPLICATE_REPORT' });
    await expect(solver.badReport(id)).resolves.toBe('ERROR_DUPLICATE_REPORT');
  });

  test('understands the errors', async () => {
    const stranger = pointAt(new Solver('f'.repeat(32), POLL_MS), sandbox.httpOrigin);
    const task = { pageurl: 'https://a.example', googlekey: 'k' };
    await expect(stranger.recaptcha(task)).rejects.toThrow(APIError);
    await expect(stranger.recaptcha(task)).rejects.toMatchObject({
      err: 'ERROR_KEY_DOES_NOT_EXIST',
    });
    sandbox.service.addFault({
      fault: { kind: 'error', code: 'ERROR_CAPTCHA_UNSOLVABLE' },
      method: 'getTaskResult',
      times: 1,
    });
    await expect(solver.recaptcha(task)).rejects.toMatchObject({ err: 'ERROR_CAPTCHA_UNSOLVABLE' });
  });
});
