import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { openControlPage } from '../../support/firefox-control.ts';

declare const Services: {
  readonly ppmm: { loadProcessScript(url: string, inLaterProcessesToo: boolean): void };
};

/** When a page began with its scripts at the earliest, and when it showed something: ms since its opening. */
export type Opening = { readonly scriptsAt: number; readonly shownAt: number };

/** Opens a page of the extension ('popup.html'), measures that, and closes it. */
export type Opener = (path: string) => Promise<Opening>;

/**
 * Prepares a browser to measure how soon pages show an element of this kind, as they are shipped. The
 * element counts as shown with the page's first paint, or when it comes to the document if that is
 * later.
 */
export async function createOpener(browser: ExtensionBrowser, selector: string): Promise<Opener> {
  const open = await (browser.name === 'chromium' ? inChromium : inFirefox)(browser, selector);
  return async (path) => {
    const page = await open(path);
    const opening = await page.evaluate(readOpening);
    await page.close();
    return opening;
  };
}

type Open = (path: string) => Promise<Page>;

async function inChromium(browser: ExtensionBrowser, selector: string): Promise<Open> {
  const inert = browser.inertPage();
  const base = await inert.evaluate(() => new URL('/', location.href).href);
  return async (path) => {
    const page = await inert.browser().newPage();
    await page.evaluateOnNewDocument(noting(selector));
    await page.goto(base + path);
    return page;
  };
}

/** BiDi runs no script in an extension's page before its own: the browser itself does it here. */
async function inFirefox(browser: ExtensionBrowser, selector: string): Promise<Open> {
  const control = await openControlPage(browser.inertPage().browser());
  const script = `Services.obs.addObserver((document) => {
    if (document.URL.startsWith('moz-extension:')) ${noting(selector)};
  }, 'document-element-inserted');`;
  await control.evaluate(
    (url) => Services.ppmm.loadProcessScript(url, true),
    `data:,${encodeURIComponent(script)}`,
  );
  return (path) => browser.openPage(path);
}

/** A script for a scope that has the page's `document`. */
function noting(selector: string): string {
  return `(${noteElement.toString()})(document, ${JSON.stringify(selector)})`;
}

/** Runs before the page does, and notes on its root when it first holds the element. */
function noteElement(document: Document, selector: string): void {
  const view = document.defaultView;
  if (view === null) return;
  const observer = new view.MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    document.documentElement.dataset['shownAt'] = String(view.performance.now());
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page and waits there, so as not to disturb it. */
function readOpening(): Promise<Opening> {
  return new Promise((resolve) => {
    const look = () => {
      const notedAt = document.documentElement.dataset['shownAt'];
      const [page] = performance.getEntriesByType('navigation');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (notedAt && paint && page instanceof PerformanceNavigationTiming) {
        // Modules run when the whole document has been read.
        const scriptsAt = page.domInteractive;
        resolve({ scriptsAt, shownAt: Math.max(Number(notedAt), paint.startTime) });
      } else {
        setTimeout(look, 50);
      }
    };
    look();
  });
}
