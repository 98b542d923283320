/** An amount in hundred-millionths of the account's currency: sums of prices stay exact. */
export type Money = bigint;

const DECIMALS = 8;
const UNIT = 10n ** BigInt(DECIMALS);
const FORM = new RegExp(String.raw`^(-?)(\d+)(?:\.(\d{1,${DECIMALS}}))?$`, 'u');

/** Reads a decimal such as `0.00299`. Throws a RangeError for anything else. */
export function parseMoney(text: string): Money {
  const match = FORM.exec(text);
  if (!match) throw new RangeError(`Not an amount with at most ${DECIMALS} decimals: ${text}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const units = BigInt(whole) * UNIT + BigInt(fraction.padEnd(DECIMALS, '0'));
  return sign === '-' ? -units : units;
}

/** Writes an amount as the service does: a point, no more decimals than it needs. */
export function formatMoney(amount: Money): string {
  const units = amount < 0n ? -amount : amount;
  const fraction = String(units % UNIT)
    .padStart(DECIMALS, '0')
    .replace(/0+$/u, '');
  const sign = amount < 0n ? '-' : '';
  return `${sign}${units / UNIT}${fraction && `.${fraction}`}`;
}
