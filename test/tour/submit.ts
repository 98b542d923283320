import { Solver } from '@2captcha/captcha-solver';
import { pointAt } from '../clients/point-at.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { until } from '../support/until.ts';

/** Has the published client of 2Captcha submit three tasks to the sandbox; answers their ids. */
export async function submitTasks(sandbox: Sandbox): Promise<readonly string[]> {
  const solver = pointAt(new Solver(sandbox.clientKey), sandbox.httpOrigin);
  const page = { pageurl: 'https://site.example', sitekey: 'made-up' };
  const answers = [
    solver.cloudflareTurnstile(page),
    solver.geetest({ pageurl: page.pageurl, gt: 'made-up', challenge: 'made-up' }),
    solver.imageCaptcha({ body: 'iVBORw0KGgo=' }),
  ];
  // The client waits for its answers too; the tour ends when it has what it came for.
  for (const answer of answers) answer.catch(() => undefined);
  const tasks = await until(
    () => sandbox.service.tasks.all(),
    ({ length }) => length === answers.length,
    { what: 'submitted tasks' },
  );
  return tasks.map(({ id }) => id);
}
