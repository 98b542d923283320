import { describe, expect } from 'vitest';
import { formatMoney } from '../../lib/core/format.ts';
import { primary } from '../../lib/core/solution.ts';
import { examples } from '../sandbox/catalog.ts';
import { isFull } from '../run/full.ts';
import { ENGLISH } from '../support/languages.ts';
import type { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

/** The service's example of each kind of answer: the first of its family, plain strings apart. */
const KINDS = examples.filter(
  ({ family, solution }, i) =>
    i ===
    examples.findIndex(
      (other) => other.family === family && typeof other.solution === typeof solution,
    ),
);

/** Those whose details are opened too. */
const OPENED: ReadonlySet<string> = new Set([
  'turnstile',
  'coordinates',
  'draw_around',
  'alibaba',
  'geetest_v4',
]);

const BEFORE = 'not copied yet';

/** What pressing a button puts on the clipboard. */
async function copiedBy({ browser }: Stage, { page }: TaskPage, press: () => Promise<void>) {
  await browser.writeClipboard(page, BEFORE);
  await press();
  return until(
    () => browser.readClipboard(page),
    (text) => text !== BEFORE,
    { what: 'copied text' },
  );
}

/** Presses a button by its label's text: Firefox takes seconds to find a name among so many rows. */
async function pressLabelled({ page }: TaskPage, label: string): Promise<void> {
  await page.locator(`button[aria-label="${label}"]`).click();
}

/** Waits until a row shows these words. */
async function rowSays(popup: TaskPage, id: string, words: string): Promise<void> {
  await until(
    () => popup.rows(),
    (rows) => rows.some((row) => row.includes(id) && row.includes(words)),
    { what: `"${words}" in the row of ${id}` },
  );
}

/** Waits until the footer shows what is left on the sandbox's account. */
async function showsBalance({ sandbox }: Stage, popup: TaskPage): Promise<void> {
  await until(
    () => popup.page.$eval('footer', ({ innerText }) => innerText),
    (footer) => footer.includes(`${formatMoney(sandbox.service.balance, 'USD', ENGLISH)}\n`),
    { what: `balance of ${sandbox.service.balance}`, timeoutMs: 15_000 },
  );
}

describe.runIf(isFull).each(BROWSERS)('An answer of each kind in %s', (name) => {
  const test = stageTest(name);

  test('is paid, copied to the byte, reported and labelled', async ({ stage }) => {
    const { service } = stage.sandbox;
    const popup = await stage.openReady();
    const tasks = KINDS.map(({ taskType: type, family, solution, when: parameters = {} }) => {
      const id = service.addTask({ type, parameters, solveMs: 0 });
      return { id, family, solution };
    });
    await popup.paste(tasks.map(({ id }) => id).join('\n'), `${tasks.length} added`);
    for (const { id } of tasks) await popup.shows(id, 'Ready');
    await showsBalance(stage, popup);

    for (const { id, solution } of tasks) {
      await popup.shows(id, 'Ready');
      const text = await copiedBy(stage, popup, () =>
        pressLabelled(popup, `Copy answer of task ${id}`),
      );
      expect(text).toBe(primary(solution).text);
    }
    for (const { id, solution } of tasks.filter(({ family }) => OPENED.has(family))) {
      await popup.shows(id, 'Ready');
      await pressLabelled(popup, `Details of task ${id}`);
      expect(await copiedBy(stage, popup, () => popup.press('Copy as JSON'))).toBe(
        JSON.stringify(solution),
      );
    }

    const id = tasks[0]?.id ?? '';
    await popup.shows(id, 'Ready');
    await pressLabelled(popup, `Details of task ${id}`);
    await popup.press('Report correct');
    await popup.says('Reported');
    await rowSays(popup, id, 'Reported as correct: the service took it.');
    expect(service.tasks.find(id)?.report).toBe('correct');

    await popup.page.locator('::-p-aria([name="Label"][role="textbox"])').click();
    await popup.page.keyboard.type('login form');
    await popup.page.keyboard.press('Enter');
    await rowSays(popup, id, `login form ${id}`);
    await popup.close();
    await (await stage.openPopup()).shows(id, `login form ${id}`);
  });
});
