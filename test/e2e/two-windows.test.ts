import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { TaskPage } from '../support/task-page.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

describe.each(sample(1, BROWSERS))('Popups open in two windows of %s', (name) => {
  const test = stageTest(name);

  test('add to one list at the same time, and nothing is asked for twice', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const [one = '', both = '', other = ''] = Array.from({ length: 3 }, () =>
      sandbox.service.addTask({ solveMs: 0 }),
    );
    const first = await stage.openReady();
    const second = new TaskPage(browser, await browser.openWindow('popup.html'));
    await first.write(`${one} ${both}`);
    await second.write(`${both} ${other}`);
    await Promise.all([first.press('Track'), second.press('Track')]);
    for (const page of [first, second])
      for (const id of [one, both, other]) await page.shows(id, 'Ready');
    const said = [await first.said(), await second.said()].toSorted();
    expect(said).toEqual(['1 added · 1 already tracked', '2 added']);
    const asked = sandbox.service.log.flatMap(({ method, taskId }) =>
      method === 'getTaskResult' ? [taskId] : [],
    );
    expect(asked).toHaveLength(3);
    expect(new Set(asked)).toEqual(new Set([one, both, other]));
  });
});
