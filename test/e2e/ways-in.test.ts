import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import type { Page } from 'puppeteer-core';
import { popupSays } from '../support/popup-view.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

declare const chrome: {
  readonly tabs: { query(which: object): Promise<readonly { readonly url?: string }[]> };
};

// Headless browsers show neither menus nor suggestions: what a user does there is told to the extension
// as the browser tells it (browser-shell.ts). In Firefox the key is pressed for real.
describe.each(sample(1, BROWSERS))('From %s itself', (name) => {
  const test = stageTest(name);

  test('selected text is tracked, and the popup says so with its Undo', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    await popup.close();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { token: 'T' } } });
    // A worker that was stopped is woken for it.
    await browser.killWorker();
    await browser.shell().chooseItem(`Task ${id} was created`);
    await popupSays(browser.inertPage(), '1 added');
    await browser.closePopup();
    await isReady(stage);
    await browser.shell().chooseItem('Lorem ipsum');
    await popupSays(browser.inertPage(), 'No task id found: an id is a number like 74372499131');
  });

  test('an id is tracked from the address bar, and found there by its status', async ({
    stage,
  }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    await popup.close();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { token: 'T' } } });
    const shell = browser.shell();
    expect(await shell.type(id)).toEqual([]);
    await shell.enter(id);
    await popupSays(browser.inertPage(), '1 added');
    await browser.closePopup();
    await isReady(stage);
    expect(await shell.type('ready')).toEqual([`${id} · Ready`]);
    await shell.enter(`2captcha:${id}`);
    const page = await tabWith(stage, `Details of task ${id}`);
    expect(await shell.type('Lorem ipsum')).toEqual([]);
    await shell.enter('Lorem ipsum');
    await until(
      () => page.$eval('input[type="search"]', ({ value }) => value),
      (value) => value === 'Lorem ipsum',
      { what: 'search in the tab that is open' },
    );
    expect(await ownTabs(browser.inertPage())).toHaveLength(1);
  });

  test('a key copies the newest answer', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: { token: 'T' } } });
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Ready');
    await popup.close();
    const shell = browser.shell();
    await browser.killWorker();
    await shell.pressCopyKey();
    if (name === 'firefox') {
      // It lets a page write to the clipboard only when a key or a button was pressed in it.
      await popupSays(browser.inertPage(), 'Press Enter to copy the newest answer');
      await shell.pressEnterInPopup();
    }
    await popupSays(browser.inertPage(), 'Copied');
    expect(await browser.readClipboard(browser.inertPage())).toBe('T');
  });
});

/** Waits until the toolbar button tells of an answer. */
async function isReady({ browser }: Stage): Promise<void> {
  await until(
    () => browser.badge(),
    ({ title }) => title.includes('1 ready'),
    { what: 'button that tells of an answer' },
  );
}

/** The extension's tab, once the element of this name has the focus there. */
async function tabWith({ browser }: Stage, name: string): Promise<Page> {
  const inert = browser.inertPage();
  const found = await until(
    async () => {
      const pages = await inert.browser().pages();
      const focused = await Promise.all(pages.map(focusedName));
      return pages.find((_, i) => focused[i] === name);
    },
    (page) => page !== undefined,
    { what: `tab with the focus on "${name}"` },
  );
  if (found === undefined) throw new Error('No tab');
  return found;
}

function focusedName(page: Page): Promise<string | null | undefined> {
  return page
    .evaluate(() => document.activeElement?.getAttribute('aria-label'))
    .catch(() => undefined);
}

/** The addresses of the extension's full tabs. */
function ownTabs(inert: Page): Promise<readonly string[]> {
  return inert.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.flatMap(({ url }) => (url?.includes('/tasks.html') === true ? [url] : []));
  });
}
