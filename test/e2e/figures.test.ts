import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery } from '../sheet/gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** How many of the key figures there may be: some of them are not known of each period. */
const COUNTS = [3, 4, 5, 6];

test('the grid of key figures has no empty cell, however wide the page', async () => {
  const { page } = await gallery.open('mixed', 'insights');
  for (const width of [320, 400, 800, 1_280]) {
    await page.setViewport({ width, height: 800 });
    for (const count of COUNTS) {
      const uncovered = await page.$eval(
        '.figures',
        (grid, wanted) => {
          const [first] = grid.children;
          if (first === undefined) throw new Error('There are no figures');
          grid.replaceChildren(...Array.from({ length: wanted }, () => first.cloneNode(true)));
          const cells = [...grid.children].map((cell) => cell.getBoundingClientRect());
          const rows = new Map<number, number>();
          for (const { top, width: across } of cells)
            rows.set(top, (rows.get(top) ?? -1) + across + 1);
          return [...rows.values()].map((across) => Math.round(grid.clientWidth - across));
        },
        count,
      );
      expect({ width, count, uncovered }).toEqual({
        width,
        count,
        uncovered: uncovered.map(() => 0),
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
  await page.close();
});
