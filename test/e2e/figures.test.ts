import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery } from '../sheet/gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** How many of the key figures there may be: some of them are not known of each period. */
const COUNTS = [3, 4, 5, 6];

/** The widths of the cells in each row, in CSS pixels. */
type Rows = readonly (readonly number[])[];

test.each([320, 400, 800, 1_280])('at %i px the grid of key figures has no hole', async (width) => {
  const { page } = await gallery.open('mixed', 'insights');
  await page.setViewport({ width, height: 800 });
  for (const count of COUNTS) {
    const [across, rows] = await page.$eval('.figures', layOut, count);
    for (const row of rows) {
      const gaps = row.length - 1;
      expect(Math.round(row.reduce((sum, each) => sum + each, gaps))).toBe(across);
      expect(Math.max(...row) - Math.min(...row)).toBeLessThan(2);
    }
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.close();
});

/** Runs on the page: gives the grid so many figures, and measures it and them. */
function layOut(grid: Element, count: number): readonly [across: number, Rows] {
  const [first] = grid.children;
  if (first === undefined) throw new Error('There are no figures');
  grid.replaceChildren(...Array.from({ length: count }, () => first.cloneNode(true)));
  const cells = [...grid.children].map((cell) => cell.getBoundingClientRect());
  const tops = [...new Set(cells.map(({ top }) => top))];
  const rows = tops.map((top) =>
    cells.filter((cell) => cell.top === top).map((cell) => cell.width),
  );
  return [grid.clientWidth, rows];
}
