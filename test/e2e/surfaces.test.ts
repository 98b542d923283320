import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { storedItems } from '../bench/popup/stored-items.ts';
import { sample } from '../run/full.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { storeItems } from '../support/store-items.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

declare const chrome: {
  readonly tabs: { query(which: object): Promise<readonly { readonly url?: string }[]> };
};

describe.each(sample(1, BROWSERS))('The surfaces of %s', (name) => {
  const test = stageTest(name);

  // Headless browsers show no sidebar: its page stands in a tab of its own here.
  test('show the same tasks at the same time', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    await popup.close();
    const panel = new TaskPage(browser, await browser.openPage('sidepanel.html'));
    const tab = new TaskPage(browser, await browser.openPage('tasks.html'));
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { token: 'both' } } });
    await tab.paste(id, '1 added');
    await tab.shows(id, 'Ready');
    await panel.shows(id, 'Ready');
    expect(await tab.copied(id)).toBe('both');
    await panel.page.bringToFront();
    await panel.press(`Remove task ${id}`);
    await until(
      () => tab.rows(),
      (rows) => rows.length === 0,
      { what: 'end of the task in the other surface' },
    );
  });

  test('lead to the full tab, and to the one that is open already', async ({ stage }) => {
    const { browser } = stage;
    const popup = await stage.openReady();
    await popup.press('Open in a tab');
    await until(
      () => ownTabs(browser),
      (paths) => paths.includes('/tasks.html'),
      { what: 'full tab' },
    );
    const panel = new TaskPage(browser, await browser.openPage('sidepanel.html'));
    await panel.press('Open in a tab');
    await until(
      () => ownTabs(browser, { active: true }),
      (paths) => paths.includes('/tasks.html'),
      { what: 'full tab in front' },
    );
    const paths = await ownTabs(browser);
    expect(paths.filter((path) => path === '/tasks.html')).toHaveLength(1);
  });

  test('add up in the full tab what answers cost', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { text: 'sum' } } });
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Ready');
    const tab = await browser.openPage('tasks.html#insights');
    await until(
      () => tab.$eval('body', ({ innerText }) => innerText),
      (text) => text.includes('1 solved · 1 finished') && text.includes('Prices known: 1 of 1'),
      { what: 'insights' },
    );
    await popup.page.bringToFront();
    await popup.press('Open in a tab');
    await until(
      () => ownTabs(browser, { active: true }),
      (paths) => paths.includes('/tasks.html'),
      { what: 'full tab in front' },
    );
    const paths = await ownTabs(browser);
    expect(paths.filter((path) => path === '/tasks.html')).toHaveLength(1);
    await new TaskPage(browser, tab).shows(id, 'Ready');
  });

  test('keep their place in the list while the insights are shown', async ({ stage }) => {
    const { browser } = stage;
    await storeItems(browser, await storedItems(200));
    const page = await browser.openPage('tasks.html');
    const tab = new TaskPage(browser, page);
    await tab.settled();
    await until(
      () => scrollTo(page, 3_000),
      (top) => top === 3_000,
      { what: 'list that is scrolled' },
    );
    await page.locator('a[href="#insights"]').click();
    await page.locator('.insights-head').wait();
    await page.locator('a[href="#tasks"]').click();
    await until(
      () => page.$eval('[aria-label="Tasks"]', (list) => list.clientHeight),
      (height) => height > 0,
      { what: 'list that is shown' },
    );
    expect(await page.$eval('[aria-label="Tasks"]', (list) => list.scrollTop)).toBe(3_000);
    await tab.settled();
    expect((await tab.rows()).length).toBeGreaterThan(10);
  });
});

/** Scrolls the list of tasks to a height, in px; answers where it stands. */
function scrollTo(page: Page, top: number): Promise<number> {
  return page.$eval(
    '[aria-label="Tasks"]',
    (list, to) => {
      list.scrollTo({ top: to });
      return list.scrollTop;
    },
    top,
  );
}

/** The paths of the extension's own pages that are open in tabs. */
function ownTabs(browser: ExtensionBrowser, which: object = {}): Promise<readonly string[]> {
  return browser.inertPage().evaluate(async (kind) => {
    const tabs = await chrome.tabs.query(kind);
    return tabs.flatMap(({ url }) =>
      url?.startsWith(location.origin) ? new URL(url).pathname : [],
    );
  }, which);
}
