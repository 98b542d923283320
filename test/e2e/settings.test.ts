import { describe, expect } from 'vitest';
import { isFull, sample } from '../run/full.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

const INTERVAL_MS = 10_000;
const [LIGHT, DARK] = ['rgb(255, 255, 255)', 'rgb(28, 29, 32)'];

async function openOptions({ browser }: Stage): Promise<TaskPage> {
  return new TaskPage(browser, await browser.openPage('options.html'));
}

/** Chooses in the setting of this name, and waits until that is saved. */
async function choose(options: TaskPage, name: string, words: string): Promise<void> {
  const field = await options.page.waitForSelector(`::-p-aria([name="${name}"][role="combobox"])`);
  const value = await field?.$$eval(
    'option',
    (all, wanted) => all.find(({ textContent }) => textContent === wanted)?.value,
    words,
  );
  await field?.select(value ?? `no choice "${words}"`);
  await options.says('Saved');
}

async function hasBackground({ page }: TaskPage, color: string | undefined): Promise<void> {
  await until(
    () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor),
    (seen) => seen === color,
    { what: `background ${color}` },
  );
}

async function hasBadge({ browser }: Stage, text: string): Promise<void> {
  await until(
    () => browser.badge(),
    (badge) => badge.text === text && badge.title === 'Task Tray: 1 processing',
    { what: `badge "${text}"` },
  );
}

/** Waits until a task was asked for so often, and answers when. */
async function askedAt({ sandbox: { service } }: Stage, times: number) {
  return until(
    () => service.log.filter(({ method }) => method === 'getTaskResult').map(({ at }) => at),
    (asked) => asked.length >= times,
    { what: `${times} requests`, timeoutMs: 30_000 },
  );
}

/** By how many px the control with the focus lies beneath the bar that says what was saved. */
function hidden({ page }: TaskPage): Promise<number> {
  return page.evaluate(() => {
    const bar = document.querySelector('.notice');
    const { activeElement: control, body } = document;
    if (bar === null || control === null || control === body || bar.contains(control)) return 0;
    return control.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  });
}

describe.each(sample(1, BROWSERS))('The settings in %s', (name) => {
  const test = stageTest(name);

  test.runIf(isFull)(
    'hold for what is pending: 10 s between two requests, and over a kill',
    async ({ stage }) => {
      const popup = await stage.openReady();
      await popup.paste(stage.sandbox.service.addTask({ solveMs: 'never' }), '1 added');
      const options = await openOptions(stage);
      await choose(options, 'Shortest interval', '10 s');
      const before = (await askedAt(stage, 1)).length;
      await askedAt(stage, before + 1);
      await stage.browser.killWorker();
      await stage.openPopup();
      const times = (await askedAt(stage, before + 2)).slice(before - 1);
      for (const [i, at] of times.slice(1).entries())
        expect(at - (times[i] ?? NaN)).toBeGreaterThanOrEqual(INTERVAL_MS);
    },
  );

  test('choose the badge and the colours of every page, until they are reset', async ({
    stage,
  }) => {
    const popup = await stage.openReady();
    await popup.paste(stage.sandbox.service.addTask({ solveMs: 'never' }), '1 added');
    await hasBadge(stage, '1');
    const options = await openOptions(stage);
    await stage.browser.setColorScheme(options.page, 'light');
    await hasBackground(options, LIGHT);
    await choose(options, 'Theme', 'Dark');
    await choose(options, 'Badge', 'Trouble only');
    await hasBadge(stage, '');
    await hasBackground(options, DARK);
    await hasBackground(popup, DARK);

    await options.press('Reset settings');
    await options.says('Settings reset');
    await hasBadge(stage, '1');
    await hasBackground(options, LIGHT);
    await options.press('Undo');
    await options.says('Undone');
    await hasBadge(stage, '');
    await hasBackground(options, DARK);
  });

  test('stay in sight under the keyboard, whatever was said last', async ({ stage }) => {
    const options = await openOptions(stage);
    await options.page.setViewport({ width: 640, height: 500 });
    await choose(options, 'Badge', 'News only');
    await options.page.$eval('h1', (title) => title.scrollIntoView());
    await options.page.locator('input[type="password"]').click();
    const depths: number[] = [];
    for (let times = 0; times < 25; times += 1) {
      await options.page.keyboard.press('Tab');
      depths.push(await hidden(options));
    }
    expect(depths.filter((depth) => depth > 0)).toEqual([]);
  });
});
