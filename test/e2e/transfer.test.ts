import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { storedItems } from '../bench/popup/stored-items.ts';
import { storedIndex } from '../lib/support/stored-index.ts';
import { isFull, sample } from '../run/full.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { storeItems } from '../support/store-items.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { downloaded } from './support/downloaded.ts';
import { BROWSERS, START, stageTest } from './support/stage.ts';

const COUNT = 10_000;
const COUNT_WORDS = COUNT.toLocaleString('en');

/** How long all tasks may take, in ms: thousands of records are written in Firefox. */
const TAKES_MS = 120_000;

async function openTab(browser: ExtensionBrowser): Promise<TaskPage> {
  return new TaskPage(browser, await browser.openPage('tasks.html'));
}

/** Picks a file to import, as the browser's dialog does. */
async function pick({ page }: TaskPage, file: string): Promise<void> {
  const field = await page.waitForSelector('input[type="file"]');
  await field?.uploadFile(file);
}

async function shownProgress({ page }: TaskPage): Promise<number> {
  return page.$eval('progress', ({ position }) => position);
}

describe.each(sample(1, BROWSERS))('Export and import in %s', (name) => {
  const test = stageTest(name);

  test.runIf(isFull)(
    'take ten thousand tasks to another browser, even if its worker dies over it',
    { timeout: 480_000 },
    async ({ stage }) => {
      const { browser, sandbox } = stage;
      const popup = await stage.openReady();
      await popup.close();
      const items = await storedItems(COUNT);
      await storeItems(browser, items);
      const tab = await openTab(browser);
      await tab.press('Export');
      await tab.press('Download');
      await tab.says(`${COUNT_WORDS} tasks exported`, TAKES_MS);
      const [file = ''] = await downloaded(browser, 1);
      expect(await readFile(file, 'utf8')).not.toContain(sandbox.clientKey);
      await tab.close();

      const { launch, extension } = START[name];
      const hosts = { 'api.2captcha.com': sandbox.tlsPort };
      const other = await launch({ extension, hosts });
      try {
        const target = await openTab(other);
        await target.saveKey(sandbox.clientKey);
        await pick(target, file);
        await until(
          () => shownProgress(target),
          (part) => part > 0.1,
          { what: 'progress', timeoutMs: TAKES_MS },
        );
        await other.killWorker();
        await target.says(`${COUNT_WORDS} imported`, TAKES_MS);
        const after = await other.storageDump();
        expect(storedIndex(after)).toEqual(storedIndex(items));
        for (const [item, value] of Object.entries(items)) {
          if (item.startsWith('task:')) expect(after[item]).toEqual(value);
        }
        await until(
          () => other.badge(),
          ({ text }) => text === '',
          { what: 'badge without news' },
        );
        await pick(target, file);
        await target.says(`0 imported · ${COUNT_WORDS} already tracked`, TAKES_MS);
      } finally {
        await other.close();
      }
    },
  );

  test('as CSV go out, but not in again', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { text: '=1+1' } } });
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Ready');
    await popup.close();
    const tab = await openTab(browser);
    await tab.press('Export');
    await tab.page.locator('input[value="csv"]').click();
    await tab.press('Download');
    await tab.says('1 task exported');
    const [file = ''] = await downloaded(browser, 1);
    expect(await readFile(file, 'utf8')).toMatch(
      new RegExp(`^\uFEFFid,.*\r\n${id},.*"'=1\\+1",2Captcha\r\n$`),
    );
    await pick(tab, file);
    await until(
      () => tab.said(),
      (said) => said.includes('CSV file is for spreadsheets'),
      { what: 'refusal of the CSV file' },
    );
  });
});
