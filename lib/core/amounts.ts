/** A sum of amounts (decimal texts, as of money.ts) with every digit, without zeros at its end. */
export function sumOf(amounts: readonly string[]): string {
  const digits = amounts.reduce((most, amount) => Math.max(most, fractionOf(amount).length), 0);
  return textOf(
    amounts.reduce((sum, amount) => sum + unitsOf(amount, digits), 0n),
    digits,
  );
}

/** How two amounts compare, for sorting: negative where the first is smaller. */
export function compareAmounts(one: string, other: string): number {
  const [first, second] = aligned(one, other);
  return first < second ? -1 : Number(first > second);
}

/** How much of a whole a part is, to a ten-thousandth, for drawing; 0 where either is not positive. */
export function ratioOf(part: string, whole: string): number {
  const [parts, all] = aligned(part, whole);
  return parts <= 0n || all <= 0n ? 0 : Number((parts * 10_000n) / all) / 10_000;
}

/**
 * The amounts to mark on an axis that has to reach this amount: from 0 in even steps, each 1, 2 or 5
 * times a power of ten, as far as needed and at most four. Only the 0 where there is nothing to reach.
 */
export function ticksTo(most: string): readonly string[] {
  // A digit more: steps may be smaller than what they have to reach is given in.
  const digits = fractionOf(most).length + 1;
  const reach = unitsOf(most, digits);
  if (reach <= 0n) return ['0'];
  const step = stepFor(reach);
  const steps = Number((reach + step - 1n) / step);
  return Array.from({ length: steps + 1 }, (_, i) => textOf(step * BigInt(i), digits));
}

function stepFor(reach: bigint): bigint {
  for (let power = 10n ** BigInt(Math.max(0, String(reach).length - 2)); ; power *= 10n) {
    const step = [1n, 2n, 5n].map((times) => times * power).find((each) => each * 4n >= reach);
    if (step !== undefined) return step;
  }
}

function aligned(one: string, other: string): readonly [bigint, bigint] {
  const digits = Math.max(fractionOf(one).length, fractionOf(other).length);
  return [unitsOf(one, digits), unitsOf(other, digits)];
}

function fractionOf(amount: string): string {
  return amount.split('.')[1] ?? '';
}

/** An amount in units of 10^−digits, which are no more than its own. */
function unitsOf(amount: string, digits: number): bigint {
  const fraction = fractionOf(amount);
  return BigInt(amount.replace('.', '') + '0'.repeat(digits - fraction.length));
}

function textOf(units: bigint, digits: number): string {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const fraction = text.slice(text.length - digits, text.length).replace(/0+$/, '');
  const whole = text.slice(0, text.length - digits);
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
