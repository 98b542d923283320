import type { Page } from 'puppeteer-core';

const FIELDS = 'input, textarea, select';

/** All that a page holds and that could be read off it: markup, fields, addresses and what it stores. */
export function snapshot(page: Page, exceptField: string | null = null): Promise<string> {
  return page.evaluate(
    (all, except) => {
      const fields = [...document.querySelectorAll<HTMLInputElement>(all)];
      const values = fields.filter((each) => except === null || !each.matches(except));
      return JSON.stringify([
        document.documentElement.outerHTML,
        values.map(({ value }) => value),
        [location.href, document.referrer, document.title, document.cookie, window.name],
        performance.getEntries().map(({ name }) => name),
        [history.state, Object.entries(localStorage), Object.entries(sessionStorage)],
      ]);
    },
    FIELDS,
    exceptField,
  );
}
