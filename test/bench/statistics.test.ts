import { describe, expect, it } from 'vitest';
import { mean, median, percentile } from './statistics.ts';

describe('percentile', () => {
  it.each([
    { values: [7], share: 0.95, expected: 7 },
    { values: [3, 1, 2, 4], share: 0.5, expected: 2 },
    { values: [3, 1, 2, 4], share: 0.51, expected: 3 },
    { values: [3, 1, 2, 4], share: 1, expected: 4 },
    { values: [10, 9, 100], share: 0.95, expected: 100 },
    { values: [], share: 0.5, expected: NaN },
  ])('of $share of $values is $expected', ({ values, share, expected }) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

it('takes the middle value, or the mean of the middle two', () => {
  expect([median([9, 1, 2]), median([9, 1, 2, 4]), median([])]).toEqual([2, 3, NaN]);
});

it('takes the mean of numbers, and none of nothing', () => {
  expect([mean([1, 2, 6]), mean(Float64Array.of(1, 2)), mean([])]).toEqual([3, 1.5, NaN]);
});
