import type { Page } from 'puppeteer-core';

/** What has to be readable in full: names of what can be pressed or chosen, and headings. */
const NAMES = 'button, label, legend, h1, h2, dt, .help, .task-status, .task-meta, .task-family';

/** The names on a page that do not fit into their places or into the page. */
export function cutWords(page: Page): Promise<readonly string[]> {
  return page.$$eval(NAMES, (elements) =>
    elements
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const isCut = element.scrollWidth > element.clientWidth && element.clientWidth > 0;
        return isCut || left < 0 || right > document.documentElement.clientWidth;
      })
      .map((element) => element.ariaLabel ?? element.textContent),
  );
}
