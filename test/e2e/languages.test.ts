import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../lib/core/language.ts';
import { sample } from '../run/full.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { FOLDERS, languageOf } from '../support/languages.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { cutWords } from './support/cut-words.ts';
import { BROWSERS, START, type BrowserName } from './support/stage.ts';

const PICTURES = 'artifacts/languages';
/** In CSS pixels: what browsers give a popup at most, and a panel that was made narrow. */
const SIZE = { width: 400, height: 600 };
const NARROW = { width: 320, height: 600 };

const SOLUTION = { gRecaptchaResponse: '0.token', token: '0.token' };
const SOLVED = { kind: 'solved', solution: SOLUTION } as const;
const TASKS = [
  { solveMs: 0, end: SOLVED },
  { solveMs: 0, end: { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' } },
  { solveMs: 'never' },
] as const;

/** A browser in a language, with a stand-in of the service. */
async function start(name: BrowserName, language: string) {
  const sandbox = await startSandbox();
  const { launch, extension } = START[name];
  const hosts = { 'api.2captcha.com': sandbox.tlsPort };
  const browser = await launch({ extension, hosts, language });
  return { sandbox, browser };
}

/** Selects all tasks, which must not move the list. */
async function select(page: Page, { say }: Language): Promise<void> {
  const top = () => page.$eval('.tasks', (list) => list.getBoundingClientRect().top);
  await page.waitForSelector('.tasks');
  const before = await top();
  await page.locator(`::-p-aria([name="${say('selectAll')}"])`).click();
  await page.waitForSelector('.selection-bar');
  expect(await top()).toBe(before);
}

/** Expects a page without any word cut off, and keeps a picture of it. */
async function look(browser: ExtensionBrowser, page: Page, name: string, size = SIZE) {
  await mkdir(PICTURES, { recursive: true });
  await browser.screenshot(page, `${PICTURES}/${name}.png`, size);
  expect(await cutWords(page)).toEqual([]);
}

/** Works in the popup as a user does whose browser speaks the language. */
async function work(browser: ExtensionBrowser, sandbox: Sandbox, language: Language) {
  const { say, count } = language;
  const popup = new TaskPage(browser, await browser.openPage('popup.html'), language);
  const title = say('badgeTitle', say('badgeNoKey'));
  await until(
    () => browser.badge(),
    (badge) => badge.title === title,
    { what: `title "${title}"` },
  );
  await popup.saveKey(sandbox.clientKey);
  const ids = TASKS.map((task) => sandbox.service.addTask(task));
  await popup.paste(ids.join(' '), count('addedTasks', ids.length));
  const [solved = '', failed = '', processing = ''] = ids;
  await popup.shows(solved, say('statusReady'));
  await popup.shows(failed, say('statusFailed'));
  await popup.shows(processing, say('statusProcessing'));
  return { popup, solved };
}

describe.each(sample(1, BROWSERS))('%s', (name) => {
  test.each(sample(1, FOLDERS.toReversed()))(
    'speaks the language of the browser: %s',
    async (folder) => {
      const language = languageOf(folder);
      const { say } = language;
      const { sandbox, browser } = await start(name, language.locale);
      try {
        const { popup, solved } = await work(browser, sandbox, language);
        expect(await popup.page.$eval('html', ({ lang }) => lang)).toBe(language.locale);
        await look(browser, popup.page, `${name}-${folder}-list`);
        expect(await popup.copied(solved)).toBe('0.token');
        await popup.press(say('detailsOf', solved));
        await look(browser, popup.page, `${name}-${folder}-details`);
        await select(popup.page, language);
        await look(browser, popup.page, `${name}-${folder}-selected`);
        await look(browser, await browser.openPage('options.html'), `${name}-${folder}-options`);
        const panel = new TaskPage(browser, await browser.openPage('sidepanel.html'), language);
        await panel.shows(solved, say('statusReady'));
        await look(browser, panel.page, `${name}-${folder}-panel`, NARROW);
        await select(panel.page, language);
        await look(browser, panel.page, `${name}-${folder}-panel-selected`, NARROW);
      } finally {
        await browser.close();
        await sandbox.close();
      }
    },
  );
});
