import { describe, expect } from 'vitest';
import { storedItems } from '../bench/popup/stored-items.ts';
import { isFull, sample } from '../run/full.ts';
import { storeItems } from '../support/store-items.ts';
import type { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

const COUNT = 10_000;
/** Enough for the highest popup and what is kept ready above and below it. */
const MOST_ROWS = 60;

/** How often the list is scrolled by each step. */
const STEPS = 40;

/** The id of a stored task, from the oldest on. */
const idOf = (nth: number) => String(64_372_499_131 + nth);

/** The popup's page over a key and ten thousand answered tasks. */
async function openFull(stage: Stage): Promise<TaskPage> {
  const popup = await stage.openReady();
  await popup.close();
  await storeItems(stage.browser, await storedItems(COUNT));
  const full = await stage.openPopup();
  await full.shows(idOf(COUNT - 1), 'Ready');
  return full;
}

/** Scrolls the list so far down, from 0 to 1, and waits for the row of a task. */
async function scrollTo(popup: TaskPage, part: number, id: string): Promise<void> {
  await popup.page.$eval(
    '[aria-label="Tasks"]',
    (list, down) => list.scrollTo({ top: list.scrollHeight * down }),
    part,
  );
  await until(
    () => popup.rows(),
    (rows) => rows.some((row) => row.includes(id) && row.includes('Ready')),
    { what: `row of ${id}` },
  );
}

describe.each(sample(1, BROWSERS))('Ten thousand tasks in %s', (name) => {
  const test = stageTest(name);

  test('are one list from end to end, with few rows in the document', async ({ stage }) => {
    const popup = await openFull(stage);
    expect((await popup.rows()).length).toBeLessThan(MOST_ROWS);
    await scrollTo(popup, 1, idOf(0));
    expect((await popup.rows()).length).toBeLessThan(MOST_ROWS);
    await scrollTo(popup, 0, idOf(COUNT - 1));
    expect(await popup.copied(idOf(COUNT - 1))).not.toBe('');
  });

  test.runIf(isFull)(
    'are walked by Tab from the row with the focus, however far it is',
    async ({ stage }) => {
      const popup = await openFull(stage);
      await popup.page.focus(`[aria-label="Remove task ${idOf(COUNT - 3)}"]`);
      await scrollTo(popup, 0.5, idOf(COUNT / 2 - 3));
      await popup.page.keyboard.press('Tab');
      const focused = () => popup.page.evaluate(() => document.activeElement?.ariaLabel);
      await until(focused, (label) => label === `Select task ${idOf(COUNT - 4)}`, {
        what: 'focus on the next row',
      });
    },
  );

  test.runIf(isFull)(
    'can be scrolled by any step, up and down',
    { timeout: 240_000 },
    async ({ stage }) => {
      const popup = await openFull(stage);
      for (const step of [319, 200, 149, 75, -76, -199, -320, 700]) {
        await scrollBy(popup, step, STEPS);
        await popup.settled();
      }
      // The worker answers too: a page that never rests would keep it from that.
      const id = stage.sandbox.service.addTask();
      await popup.paste(id, '1 added');
    },
  );

  test.runIf(isFull)(
    'can be added to, removed from and cut off at the limit',
    async ({ stage }) => {
      const { browser, sandbox } = stage;
      const popup = await openFull(stage);
      const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { token: 'new' } } });
      await popup.paste(`${id} ${idOf(0)} ${idOf(5_000)}`, '1 added · 2 already tracked');
      await popup.shows(id, 'Ready');
      await scrollTo(popup, 1, idOf(0));
      await popup.press(`Remove task ${idOf(0)}`);
      await popup.says('1 removed');
      await until(
        () => popup.rows(),
        (rows) => rows.every((row) => !row.includes(idOf(0))),
        { what: 'end of the removed row' },
      );
      await popup.press('Undo');
      await popup.shows(idOf(0), 'Ready');
      await popup.close();
      await stage.openPopup();
      await until(
        () => browser.storageDump(),
        (items) => !(`task:2captcha:${idOf(0)}` in items) && `task:2captcha:${idOf(1)}` in items,
        // All of storage is read each time.
        { what: 'end of the oldest task, which is one too many', timeoutMs: 40_000 },
      );
    },
  );
});

/** Scrolls the list by so many px, so many times, as fast as it is drawn. */
async function scrollBy(popup: TaskPage, step: number, times: number): Promise<void> {
  await popup.page.$eval(
    '[aria-label="Tasks"]',
    async (list, by, count) => {
      for (let i = 0; i < count; i += 1) {
        list.scrollBy(0, by);
        await new Promise(requestAnimationFrame);
      }
    },
    step,
    times,
  );
}
