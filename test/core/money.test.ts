import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZero, toDecimal } from '../../lib/core/money.ts';

describe('An amount of money', () => {
  test.each([
    ['0.00299', '0.00299'],
    [' 0.00145 ', '0.00145'],
    ['0.10000000000000000000000000001', '0.10000000000000000000000000001'],
    [0.002_99, '0.00299'],
    [1e-7, '0.0000001'],
    [1.25e-9, '0.00000000125'],
    [-2.5e-8, '-0.000000025'],
    [12, '12'],
  ])('keeps every digit of %s', (amount, text) => {
    expect(toDecimal(amount)).toBe(text);
  });

  test.each(['', 'free', '1e5', '0x10', '1,5', '.', 1e300, Number.NaN, Infinity])(
    'is not read from %s',
    (amount) => {
      expect(toDecimal(amount)).toBeNull();
    },
  );

  test('is the same number for every small one', () => {
    const small = fc.double({ min: 1e-20, max: 1e-7, noNaN: true });
    fc.assert(fc.property(small, (amount) => Number(toDecimal(amount)) === amount));
  });

  test.each(['0', '0.0', '-0.00', '000'])('is zero as %s', (amount) => {
    expect(isZero(amount)).toBe(true);
  });

  test.each(['0.01', '-0.01', '10', '', 'zero'])('is not zero as "%s"', (amount) => {
    expect(isZero(amount)).toBe(false);
  });
});
