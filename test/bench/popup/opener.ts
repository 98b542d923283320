import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { openControlPage } from '../../support/firefox-control.ts';

declare const Services: {
  readonly ppmm: { loadProcessScript(url: string, inLaterProcessesToo: boolean): void };
};

/** What happened when to a page that was opened, in ms since its opening. */
export type Opening = {
  /** Its scripts were run at the earliest: the document had been read. */
  readonly scriptsAt: number;
  /** The element looked for came to the document. */
  readonly thereAt: number;
  /** The first paint, or `thereAt` where that is later. */
  readonly shownAt: number;
};

/** Opens a page of the extension ('popup.html'), measures that, and closes it. */
export type Opener = (path: string) => Promise<Opening>;

/**
 * How long a page stays open after it was measured, in ms. It wakes the worker a little later than it
 * stands, and one whose page leaves while it starts can keep Chromium from ever closing it.
 */
const LINGER_MS = 400;

/** Prepares a browser to measure how soon pages show an element of this kind, as they are shipped. */
export async function createOpener(browser: ExtensionBrowser, selector: string): Promise<Opener> {
  const open = await (browser.name === 'chromium' ? inChromium : inFirefox)(browser, selector);
  return async (path) => {
    const page = await open(path);
    const opening = await page.evaluate(readOpening);
    await sleep(LINGER_MS);
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
    document.documentElement.dataset['thereAt'] = String(view.performance.now());
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page and waits there, so as not to disturb it. */
function readOpening(): Promise<Opening> {
  return new Promise((resolve) => {
    const look = () => {
      const thereAt = document.documentElement.dataset['thereAt'];
      const [page] = performance.getEntriesByType('navigation');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (thereAt && paint && page instanceof PerformanceNavigationTiming) {
        resolve({
          scriptsAt: page.domInteractive,
          thereAt: Number(thereAt),
          shownAt: Math.max(Number(thereAt), paint.startTime),
        });
      } else {
        setTimeout(look, 50);
      }
    };
    look();
  });
}
