import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFull, sample } from '../run/full.ts';
import { openGallery, type Gallery } from '../sheet/gallery.ts';
import { setLook, type Look } from '../sheet/looks.ts';
import { STATES } from '../sheet/states.ts';
import { EVERYWHERE } from '../sheet/surfaces.ts';
import { VIEWS } from '../sheet/views.ts';
import { FOLDERS, languageOf } from '../support/languages.ts';

/** As it stands on the pages. */
declare const axe: typeof axeCore;

/** What axe finds on a page in this look, or can't tell: each as its rule and the element. */
async function findings(page: Page, look: Look): Promise<readonly string[]> {
  await setLook(page, look);
  const { violations, incomplete } = await page.evaluate(() => axe.run(document));
  // Of what is scrolled out of sight it can't tell the contrast: what is in sight has the same colours.
  const untold = incomplete.filter(({ id }) => id !== 'color-contrast');
  return [...violations, ...untold].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

/** Opens a page with axe in it: over the DevTools protocol, since it may evaluate no text itself. */
async function openWithAxe(gallery: Gallery, ...view: Parameters<Gallery['open']>): Promise<Page> {
  const { page } = await gallery.open(...view);
  await page.evaluate(axeCore.source);
  return page;
}

/** Every third state on one surface, on another for each; in a full run all states on all of them. */
const SHOWN = Object.keys(STATES).flatMap((state, i) => {
  const views = VIEWS.filter((view) => view.state === state);
  if (isFull) return views;
  // Its rows are those of the others, and storing them takes as long as ten other states.
  const isSampled = i % 3 === 0 && state !== 'ten-thousand';
  return isSampled ? views.slice(i % views.length).slice(0, 1) : [];
});

describe('axe finds nothing', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.for(SHOWN)('in $state on $surface', async ({ state, surface }) => {
    const page = await openWithAxe(gallery, state, surface);
    for (const look of ['light', 'dark'] as const) {
      expect({ look, found: await findings(page, look) }).toEqual({ look, found: [] });
    }
    await page.close();
  });

  test('where there is something to find, it finds it', async () => {
    const page = await openWithAxe(gallery, 'mixed', 'popup');
    await page.$eval('button.primary', (button) => {
      button.style.background = 'silver';
    });
    expect(await findings(page, 'light')).toHaveLength(1);
    await page.close();
  });
});

describe('what moves', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each([
    ['stands still for who wants that', 'reduce', false],
    ['moves for others, so that this shows something', 'no-preference', true],
  ])('%s', async (_name, value, isMoving) => {
    const { page } = await gallery.open('mixed', 'popup');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    const durations = await page.$$eval('*', (elements) =>
      elements.map((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName === 'none' ? transitionDuration : animationName;
      }),
    );
    expect(durations.some((duration) => duration !== '0s')).toBe(isMoving);
    await page.close();
  });
});

describe.each(sample(0, FOLDERS))('axe finds nothing in %s', (folder) => {
  const { locale } = languageOf(folder);
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(locale);
  });
  afterAll(() => gallery.close());

  test.each(EVERYWHERE)('on %s', async (surface) => {
    const page = await openWithAxe(gallery, 'mixed', surface);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    expect(await findings(page, 'light')).toEqual([]);
    await page.close();
  });
});
