import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, parseMoney } from './money.ts';

test.for([
  ['0', 0n],
  ['0.00299', 299_000n],
  ['10', 1_000_000_000n],
  ['-1.5', -150_000_000n],
  ['0.00000001', 1n],
] as const)('reads and writes %s', ([text, amount]) => {
  expect(parseMoney(text)).toBe(amount);
  expect(formatMoney(amount)).toBe(text);
});

test.for(['', '.5', '1.', '1e-3', '0.000000001', 'free', '1,5'])('refuses %j', (text) => {
  expect(() => parseMoney(text)).toThrow(RangeError);
});

test('loses nothing, whatever the amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (amount) => {
      expect(parseMoney(formatMoney(amount))).toBe(amount);
    }),
  );
});
