import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

describe.each(sample(1, BROWSERS))('Many tasks in %s', (name) => {
  const test = stageTest(name);

  test('are found by words and by status, and the finished ones cleared', async ({ stage }) => {
    const { tab, solved, failed, pending } = await openWithTasks(stage);
    await search(tab, 'unsolvable');
    await listed(tab, [failed]);
    await search(tab, solved);
    await listed(tab, [solved]);
    await tab.page.focus('input[type="search"]');
    for (const _ of solved) await tab.page.keyboard.press('Backspace');
    await tab.page.select('select', 'processing');
    await listed(tab, [pending]);
    await tab.page.select('select', 'all');
    await tab.press('Clear finished');
    await tab.says('2 removed');
    await listed(tab, [pending]);
    await tab.press('Undo');
    await tab.says('Undone');
    await listed(tab, [failed, solved, pending]);
  });

  test('are selected together: their answers copied, labelled, removed', async ({ stage }) => {
    const { tab, solved, failed } = await openWithTasks(stage);
    const before = await listTop(tab);
    await select(tab, solved);
    await tab.page.waitForSelector('.selection-bar');
    // Another click at the place of the next box must not hit this one again.
    expect(await listTop(tab)).toBe(before);
    await select(tab, failed);
    await tab.press('Copy answers as CSV');
    await tab.says('1 answer copied · 1 without an answer');
    expect(await stage.browser.readClipboard(tab.page)).toBe(`id,answer\r\n${solved},a token`);
    await tab.page.focus('[aria-label="Label of the selected tasks"]');
    await tab.page.keyboard.type('both of them');
    await tab.press('Label');
    await tab.shows(failed, 'both of them');
    await tab.shows(solved, 'both of them');
    await tab.press('Remove');
    await tab.says('2 removed');
    await tab.page.waitForSelector('.selection-bar', { hidden: true });
    expect(await listTop(tab)).toBe(before);
  });

  test('are followed, found and copied from by keys alone', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { token: 'by keys' } } });
    const { keyboard } = popup.page;
    await focused(popup, 'task-ids');
    await keyboard.type(id);
    await keyboard.press('Enter');
    await popup.says('1 added');
    await popup.shows(id, 'Ready');
    await keyboard.type('/');
    await keyboard.type(id.slice(-4));
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await popup.says('Copied');
    expect(await browser.readClipboard(popup.page)).toBe('by keys');
    await keyboard.press('Delete');
    await popup.says('1 removed');
  });
});

/** The full tab over a task of each kind. */
async function openWithTasks(stage: Stage) {
  const { service } = stage.sandbox;
  const popup = await stage.openReady();
  await popup.close();
  const tab = new TaskPage(stage.browser, await stage.browser.openPage('tasks.html'));
  const pending = service.addTask({ solveMs: 'never' });
  const solved = service.addTask({
    solveMs: 0,
    end: { kind: 'solved', solution: { token: 'a token' } },
  });
  const failed = service.addTask({
    solveMs: 0,
    end: { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' },
  });
  await tab.paste(`${solved} ${failed} ${pending}`, '3 added');
  await tab.shows(solved, 'Ready');
  await tab.shows(failed, 'Failed');
  return { tab, pending, solved, failed };
}

async function search({ page }: TaskPage, text: string): Promise<void> {
  await page.locator('input[type="search"]').fill(text);
}

async function select({ page }: TaskPage, id: string): Promise<void> {
  await page.$eval(
    `[aria-label="Select task ${id}"]`,
    (box) => box instanceof HTMLElement && box.click(),
  );
}

function listTop({ page }: TaskPage): Promise<number> {
  return page.$eval('.tasks', (list) => list.getBoundingClientRect().top);
}

/** Waits until just these tasks are listed, in any order. */
async function listed(tab: TaskPage, ids: readonly string[]): Promise<void> {
  await until(
    () => tab.rows(),
    (rows) => rows.length === ids.length && ids.every((id) => rows.some((row) => row.includes(id))),
    { what: `list of ${ids.join(', ')}` },
  );
}

async function focused({ page }: TaskPage, id: string): Promise<void> {
  await until(
    () => page.evaluate(() => document.activeElement?.id),
    (current) => current === id,
    { what: `focus on ${id}` },
  );
}
