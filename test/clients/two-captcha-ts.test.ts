import { Solver } from '2captcha-ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../sandbox/catalog.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { askV2 } from '../sandbox/ask-v2.ts';
import { pointAt } from './point-at.ts';
import { commonSubmissions } from './submissions.ts';

const POLL_MS = 40;

let sandbox: Sandbox;
let solver: Solver;

beforeAll(async () => {
  sandbox = await startSandbox({ solveMs: 60 });
  solver = pointAt(new Solver(sandbox.clientKey, POLL_MS), sandbox.httpOrigin);
});
afterAll(() => sandbox.close());

describe('2captcha-ts', () => {
  test.concurrent.for(commonSubmissions)(
    'sends $family over v1; v2 has the same answer under the same id',
    async ({ family, send }) => {
      const { data, id } = await send(solver);
      const example = examples.find((candidate) => candidate.family === family);
      expect(data).toBeTruthy();
      await expect(askV2(sandbox, 'getTaskResult', { taskId: Number(id) })).resolves.toMatchObject({
        status: 'ready',
        solution: example?.solution,
      });
    },
  );

  test('reads the balance and reports', async () => {
    const { id } = await solver.imageCaptcha({ body: 'iVBORw0KGgo=' });
    await expect(solver.balance()).resolves.toBe(Number(sandbox.service.balance));
    await expect(solver.badReport(id)).resolves.toBe('OK_REPORT_RECORDED');
  });

  test('keeps asking while the workers are busy', async () => {
    const { id } = await solver.cloudflareTurnstile({ pageurl: 'https://a.example', sitekey: 's' });
    const outcomes = sandbox.service.log
      .filter(({ taskId, method }) => taskId === id && method === 'getTaskResult')
      .map(({ outcome }) => outcome);
    expect(outcomes.length).toBeGreaterThan(1);
    expect(outcomes.at(-1)).toBe('ready');
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(['processing']));
  });
});
