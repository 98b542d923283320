import { describe, expect, it } from 'vitest';
import { none, sum, summary } from './counts.ts';

describe('summary', () => {
  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
    [{ passed: 0, failed: 2, skipped: 1 }, '0 passed, 2 failed, 1 skipped'],
  ])('of %o is %s', (counts, line) => {
    expect(summary(counts)).toBe(line);
  });
});

describe('sum', () => {
  it('adds each count', () => {
    const counts = { passed: 1, failed: 2, skipped: 3 };
    expect([none, counts, counts].reduce(sum)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
