import { Solver } from '@2captcha/captcha-solver';
import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { pointAt } from '../clients/point-at.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

describe.each(sample(1, BROWSERS))('An id that a published client got, in %s', (name) => {
  const test = stageTest(name);

  test('leads to the answer that the client gets too', async ({ stage }) => {
    const { sandbox } = stage;
    const solver = pointAt(new Solver(sandbox.clientKey, 500), sandbox.httpOrigin);
    const solved = solver.cloudflareTurnstile({ pageurl: 'https://site.example', sitekey: 'key' });
    const [task] = await until(
      () => sandbox.service.tasks.all(),
      ({ length }) => length === 1,
      { what: "the client's task" },
    );
    const id = task?.id ?? '';
    const popup = await stage.openReady();
    await popup.paste(`{"errorId":0,"taskId":${id}}`, '1 added');
    await popup.shows(id, 'Ready');
    expect(await popup.copied(id)).toBe((await solved).data);
  });
});
