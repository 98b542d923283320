import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAmounts, ratioOf, sumOf, ticksTo } from '../../lib/core/amounts.ts';

const DIGITS = 30;

/** An amount in units of 10^−30 together with its text, with zeros at its end or without. */
const amounts = fc
  .tuple(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.nat({ max: 3 }))
  .map(([units, zeros]) => [units, textOf(units) + '0'.repeat(zeros)] as const);

function textOf(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(DIGITS + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`;
}

/** The same by other means: what a sum has to be worth, digit by digit. */
function unitsOf(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(DIGITS, '0'));
}

test.for<readonly [readonly string[], string]>([
  [[], '0'],
  [['0.00'], '0'],
  [['0.1', '0.2'], '0.3'],
  [['0.10', '0.90'], '1'],
  [['5', '0.00299'], '5.00299'],
  [['10', '20'], '30'],
  [['-0.5', '0.25'], '-0.25'],
  [['9007199254740993', '0.0000000000000000001'], '9007199254740993.0000000000000000001'],
])('the sum of %o is %s', ([given, sum]) => {
  expect(sumOf(given)).toBe(sum);
});

test('sums are exact', () => {
  fc.assert(
    fc.property(fc.array(amounts), (given) => {
      const sum = sumOf(given.map(([, text]) => text));
      expect(unitsOf(sum)).toBe(given.reduce((all, [units]) => all + units, 0n));
      expect(sum).toMatch(/^-?\d+(\.\d*[1-9])?$/);
    }),
  );
});

test('amounts compare by what they are worth', () => {
  fc.assert(
    fc.property(amounts, amounts, ([one, oneText], [other, otherText]) => {
      expect(compareAmounts(oneText, otherText)).toBe(one < other ? -1 : one > other ? 1 : 0);
    }),
  );
  expect(compareAmounts('0.5', '0.50')).toBe(0);
});

test.for([
  ['1', '3', 0.3333],
  ['0.00299', '0.00299', 1],
  ['0', '3', 0],
  ['-1', '3', 0],
  ['1', '0', 0],
] as const)('of the amounts %s and %s the first is so much of the second: %d', ([a, b, ratio]) => {
  expect(ratioOf(a, b)).toBe(ratio);
});

test.for<readonly [string, readonly string[]]>([
  ['0', ['0']],
  ['-1', ['0']],
  ['1', ['0', '0.5', '1']],
  ['0.9', ['0', '0.5', '1']],
  ['0.0432', ['0', '0.02', '0.04', '0.06']],
  ['0.4', ['0', '0.1', '0.2', '0.3', '0.4']],
  ['123.45', ['0', '50', '100', '150']],
])('an axis that has to reach %s is marked at %o', ([most, ticks]) => {
  expect(ticksTo(most)).toEqual(ticks);
});

test('an axis reaches what it has to, by less than a step, in two to four steps', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 40n), (units) => {
      const ticks = ticksTo(textOf(units));
      const [, step = ''] = ticks;
      expect(unitsOf(ticks.at(-1) ?? '')).toBeGreaterThanOrEqual(units);
      expect(unitsOf(ticks.at(-2) ?? '')).toBeLessThan(units);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(step).toMatch(/^(0\.0*[125]|[125]0*)$/);
    }),
  );
});
