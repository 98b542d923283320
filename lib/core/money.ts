/**
 * A decimal number as text, without an exponent: what amounts of money are kept as. With more digits it
 * is no amount: it would not fit a line, and adding many of them up could take minutes.
 */
const DECIMAL = /^-?\d{1,20}(?:\.\d{1,40})?$/;

/** Whether a text is a decimal number without an exponent. */
export function isDecimal(text: string): text is `${number}` {
  return DECIMAL.test(text);
}

/**
 * An amount as it came over the wire, a text or a JSON number, as a decimal text with every digit that
 * it had; null where it is neither.
 */
export function toDecimal(amount: string | number): string | null {
  const text = String(amount).trim();
  if (isDecimal(text)) return text;
  // A small JSON number is written with an exponent: 1e-7.
  const parts = /^(-?)(\d)(?:\.(\d+))?e-(\d{1,2})$/.exec(text);
  if (parts === null) return null;
  const [, sign = '', first = '', rest = '', exponent = ''] = parts;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}

/** Whether a decimal text is zero, however it is written. */
export function isZero(amount: string): boolean {
  return isDecimal(amount) && /^-?[0.]+$/.test(amount);
}
