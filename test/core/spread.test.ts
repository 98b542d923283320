import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binned, percentile } from '../../lib/core/spread.ts';

const BOUNDS = [0, 5, 10, 20];

test.for<readonly [readonly number[], number, number | null]>([
  [[], 50, null],
  [[7], 50, 7],
  [[7], 95, 7],
  [[1, 2], 50, 1],
  [[1, 2, 3], 50, 2],
  [Array.from({ length: 20 }, (_, i) => i + 1), 95, 19],
  [Array.from({ length: 100 }, (_, i) => i + 1), 95, 95],
])('of %o %d percent do not exceed %d', ([sorted, percent, value]) => {
  expect(percentile(sorted, percent)).toBe(value);
});

test('a percentile is the smallest value that so many do not exceed', () => {
  const values = fc.array(fc.nat({ max: 50 }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (given, percent) => {
      const sorted = given.toSorted((a, b) => a - b);
      const enough = (value: number) =>
        given.filter((each) => each <= value).length * 100 >= percent * given.length;
      expect(percentile(sorted, percent)).toBe(sorted.find(enough));
    }),
  );
});

test('a value stands in the last bin that does not begin after it', () => {
  expect(binned([0, 4, 5, 19, 20, 999], BOUNDS)).toEqual([
    { from: 0, to: 5, count: 2 },
    { from: 5, to: 10, count: 1 },
    { from: 10, to: 20, count: 1 },
    { from: 20, to: null, count: 2 },
  ]);
});

test('each value is in one bin', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (values) => {
      const bins = binned(values, BOUNDS);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    }),
  );
});
