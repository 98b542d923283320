import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInSight } from '../../components/rows-in-sight.ts';
import { taskKey } from '../../lib/core/task.ts';

const KEYS = Array.from({ length: 10_000 }, (_, i) => taskKey('2captcha', String(i + 1)));
const none = () => false;

test('of ten thousand rows those are in the document that reach into the span', () => {
  const { rows, rest } = rowsInSight(KEYS, 10_000, () => 50, { top: 5_010, bottom: 5_190 }, none);
  expect(rows.map(({ index }) => index)).toEqual([100, 101, 102, 103]);
  expect(rows.map(({ gap }) => gap)).toEqual([5_000, 0, 0, 0]);
  expect(rest).toBe(500_000 - 5_200);
});

test('a pinned row stays in the document, on either side of the span', () => {
  const pinned = new Set([KEYS[2], KEYS[900]]);
  const { rows } = rowsInSight(
    KEYS,
    10_000,
    () => 50,
    { top: 5_000, bottom: 5_050 },
    (key) => pinned.has(key),
  );
  expect(rows.map(({ index, gap }) => [index, gap])).toEqual([
    [2, 100],
    [100, 4_850],
    [900, 39_950],
  ]);
});

test('rows that are not known yet have their room below', () => {
  const { rows, rest } = rowsInSight(
    KEYS.slice(0, 4),
    1_000,
    (key) => (key === undefined ? 60 : 50),
    { top: 0, bottom: 600 },
    none,
  );
  expect(rows).toHaveLength(4);
  expect(rest).toBe(996 * 60);
});

test('the list is as high as all its rows, whichever of them are in the document', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.nat(3_000), fc.nat(800), fc.nat(60), (all, top, size, pinned) => {
      const keys = KEYS.slice(0, all.length);
      const heightOf = (key: (typeof keys)[number] | undefined) =>
        all[keys.findIndex((each) => each === key)] ?? 0;
      const span = { top, bottom: top + size };
      const { rows, rest } = rowsInSight(
        keys,
        keys.length,
        heightOf,
        span,
        (key) => key === keys[pinned],
      );
      const shown = rows.reduce((sum, { key, gap }) => sum + gap + heightOf(key), 0);
      expect(shown + rest).toBe(all.reduce((sum, height) => sum + height, 0));
      expect(rows.every(({ gap }) => gap >= 0)).toBe(true);
    }),
  );
});
