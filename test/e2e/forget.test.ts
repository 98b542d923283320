import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

/** Waits until the question is asked, with the focus on its Cancel, or the focus is back where it came from. */
async function isAsked({ page }: TaskPage, isOpen: boolean): Promise<void> {
  const stands = () =>
    page.evaluate(() => ({
      focused: document.activeElement?.textContent,
      // Its element goes when the page has heard that it is closed.
      isOpen: document.querySelector('dialog')?.open ?? null,
    }));
  await until(
    stands,
    (seen) =>
      seen.isOpen === (isOpen || null) &&
      seen.focused === (isOpen ? 'Cancel' : 'Forget everything'),
    { what: isOpen ? 'question with the focus on Cancel' : 'focus on the button' },
  );
}

describe.each(sample(1, BROWSERS))('Forgetting everything in %s', (name) => {
  const test = stageTest(name);

  test('is asked for with the focus on Cancel, by keys alone, and done only when it is confirmed', async ({
    stage,
  }) => {
    const { browser, sandbox } = stage;
    const id = sandbox.service.addTask({ solveMs: 0 });
    const popup = await stage.openReady();
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Ready');
    const before = await browser.storageDump();
    const options = new TaskPage(browser, await browser.openPage('options.html'));
    const { keyboard } = options.page;
    await options.press('Forget everything');
    await isAsked(options, true);
    await keyboard.press('Escape');
    await isAsked(options, false);
    await keyboard.press('Enter');
    await isAsked(options, true);
    await keyboard.press('Enter');
    await isAsked(options, false);
    expect(await browser.storageDump()).toEqual(before);

    await keyboard.press('Enter');
    await isAsked(options, true);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await options.says('Everything was forgotten');
    await isAsked(options, false);
    expect(Object.keys(await browser.storageDump())).toEqual(['version']);
    await until(
      () => browser.badge(),
      ({ text, title }) => text === '!' && title === 'Task Tray: no API key',
      { what: 'button as after the installation' },
    );
    await popup.page.bringToFront();
    await popup.idsWait(true);
    expect(await popup.rows()).toEqual([]);
  });
});
