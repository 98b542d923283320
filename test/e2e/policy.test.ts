import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { sample } from '../run/full.ts';
import { TaskPage } from '../support/task-page.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

/** An image with a single pixel, as solutions hold pictures. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const SOLUTION = {
  canvas: PICTURE,
  coordinates: [{ x: 1, y: 2 }],
  rotate: 90,
  text: '<b>text</b>',
};

/** What does not belong on our pages, each as a script that got in somehow would try it. */
const INTRUSIONS = [
  'script',
  'handler',
  'remote script',
  'style',
  'picture',
  'frame',
  'form',
] as const;

describe.each(sample(1, BROWSERS))('The content security policy in %s', (name) => {
  const test = stageTest(name);

  test('keeps nothing from any page that belongs to it', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const popup = await stage.openReady();
    const id = sandbox.service.addTask({ end: { kind: 'solved', solution: SOLUTION } });
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Ready');
    await popup.press(`Details of task ${id}`);
    await popup.page.waitForSelector('img.part-image');
    const pages = [popup.page];
    for (const path of ['tasks.html', 'tasks.html#insights', 'options.html', 'sidepanel.html'])
      pages.push(await browser.openPage(path));
    const tab = new TaskPage(browser, pages[1] ?? popup.page);
    await tab.page.bringToFront();
    await tab.shows(id, 'Ready');
    await tab.press('Export');
    for (const page of pages) expect(await browser.policyViolations(page)).toEqual([]);
  });

  test('lets nothing else in, and reports it', async ({ stage }) => {
    const { browser, sandbox } = stage;
    const { page } = await stage.openReady();
    for (const intrusion of INTRUSIONS) await intrude(page, intrusion);
    await until(
      () => browser.policyViolations(page),
      ({ length }) => length >= INTRUSIONS.length,
      { what: 'report of each intrusion' },
    );
    expect(await page.evaluate(() => 'ran' in document.documentElement.dataset)).toBe(false);
    expect(await page.$eval('body', (body) => getComputedStyle(body).outlineStyle)).toBe('none');
    expect(sandbox.service.log.map(({ method }) => method)).toEqual(['getBalance']);
  });

  // To the same host, where neither a permission nor the policy stands in the way.
  test('is not all: no redirect leads the key elsewhere', async ({ stage }) => {
    const { service, clientKey } = stage.sandbox;
    const popup = await stage.openPopup();
    const fault = { kind: 'redirect', location: 'https://api.2captcha.com/elsewhere' } as const;
    service.addFault({ fault, method: 'getBalance', times: 1 });
    await popup.typeKey(clientKey);
    await popup.alerts('No connection to 2Captcha');
    expect(service.log.map(({ method }) => method)).toEqual(['getBalance']);
  });
});

/** Does to a page what no script of ours does. */
function intrude(page: Page, intrusion: (typeof INTRUSIONS)[number]): Promise<void> {
  return page.evaluate((what) => {
    const put = (tag: string, attributes: Readonly<Record<string, string>>, text = '') => {
      const element = document.createElement(tag);
      element.append(text);
      document.body.append(element);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const mark = 'document.documentElement.dataset.ran = "yes"';
    const elsewhere = 'https://api.2captcha.com/getBalance';
    const acts: Readonly<Record<typeof what, () => unknown>> = {
      script: () => put('script', {}, mark),
      handler: () => put('img', { onerror: mark, src: '/none.png' }),
      'remote script': () => put('script', { src: elsewhere }),
      style: () => put('style', {}, 'body { outline: 1px solid }'),
      picture: () => put('img', { src: elsewhere }),
      frame: () => put('iframe', { src: elsewhere }),
      form: () => {
        const form = put('form', { action: elsewhere, method: 'post' });
        if (form instanceof HTMLFormElement) form.submit();
      },
    };
    try {
      acts[what]();
    } catch {
      // Some are refused by an error; each has to be reported as well.
    }
  }, intrusion);
}
