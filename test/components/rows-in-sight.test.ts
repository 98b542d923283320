import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRange, rowsInSight, type HeightOf } from '../../components/rows-in-sight.ts';
import { taskKey } from '../../lib/core/task.ts';

const KEYS = Array.from({ length: 10_000 }, (_, i) => taskKey('2captcha', String(i + 1)));
const NOWHERE = { from: 0, to: 0 };

test('the rows in sight are in the document, and some on both sides', () => {
  expect(nextRange(NOWHERE, KEYS, () => 50, 5_010, 5_190)).toEqual({ from: 90, to: 114 });
  expect(nextRange(NOWHERE, KEYS, () => 50, 0, 200)).toEqual({ from: 0, to: 14 });
  expect(nextRange(NOWHERE, KEYS, () => 50, 499_800, 500_000).from).toBe(9_986);
});

test('rows stay the same while the list is scrolled by a few', () => {
  const range = nextRange(NOWHERE, KEYS, () => 50, 5_000, 5_200);
  expect(nextRange(range, KEYS, () => 50, 5_250, 5_450)).toBe(range);
  expect(nextRange(range, KEYS, () => 50, 5_600, 5_800)).not.toBe(range);
});

test('what is measured of rows never makes them go and come', () => {
  const height = fc.integer({ min: 20, max: 400 });
  const heights = fc.array(height, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.nat(3_000), fc.integer({ min: 50, max: 800 }), (all, top, size) => {
      const keys = KEYS.slice(0, all.length);
      const real: HeightOf = (key) => all[keys.findIndex((each) => each === key)] ?? 76;
      const guessed = nextRange(NOWHERE, keys, () => 76, top, top + size);
      const measured = nextRange(guessed, keys, real, top, top + size);
      expect(nextRange(measured, keys, real, top, top + size)).toBe(measured);
      expect(nextRange(measured, keys, real, top + 1, top + 1 + size)).toBe(measured);
    }),
  );
});

test('of ten thousand rows those of the range have their place', () => {
  const { rows, rest } = rowsInSight(KEYS, 10_000, () => 50, { from: 100, to: 104 }, []);
  expect(rows.map(({ index }) => index)).toEqual([100, 101, 102, 103]);
  expect(rows.map(({ gap }) => gap)).toEqual([5_000, 0, 0, 0]);
  expect(rest).toBe(500_000 - 5_200);
});

test('a pinned row stays in the document with its neighbours, on either side of the range', () => {
  const pinned = ['2captcha:3', null, '2captcha:901', '2captcha:0'];
  const { rows } = rowsInSight(KEYS, 10_000, () => 50, { from: 100, to: 101 }, pinned);
  expect(rows.map(({ index, gap }) => [index, gap])).toEqual([
    [1, 50],
    [2, 0],
    [3, 0],
    [100, 4_800],
    [899, 39_900],
    [900, 0],
    [901, 0],
  ]);
});

test('rows that are not known yet have their room below', () => {
  const heightOf: HeightOf = (key) => (key === undefined ? 60 : 50);
  const { rows, rest } = rowsInSight(KEYS.slice(0, 4), 1_000, heightOf, { from: 0, to: 11 }, []);
  expect(rows).toHaveLength(4);
  expect(rest).toBe(996 * 60);
});

test('the list is as high as all its rows, whichever of them are in the document', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.nat(60), fc.nat(30), fc.nat(60), (all, from, size, pin) => {
      const keys = KEYS.slice(0, all.length);
      const heightOf: HeightOf = (key) => all[keys.findIndex((each) => each === key)] ?? 0;
      const range = { from, to: from + size };
      const { rows, rest } = rowsInSight(keys, keys.length, heightOf, range, [keys[pin] ?? null]);
      const shown = rows.reduce((sum, { key, gap }) => sum + gap + heightOf(key), 0);
      expect(shown + rest).toBe(all.reduce((sum, height) => sum + height, 0));
      expect(rows.every(({ gap }) => gap >= 0)).toBe(true);
    }),
  );
});
