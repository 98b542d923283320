import { isDecimal } from './money.ts';

/** A length of time in ms as people say it, in its largest unit or two: `8 s`, `2 min 5 s`, `3 h`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10 && seconds % 60 > 0) return `${minutes} min ${seconds % 60} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

/** A moment (ms since the epoch) as seen from `now`: `just now`, `12 s ago`. */
export function formatAgo(at: number, now: number): string {
  return now - at < 1_500 ? 'just now' : `${formatDuration(now - at)} ago`;
}

/**
 * An amount of money, given as the service's decimal string, in a currency by its ISO 4217 code. No
 * digit is lost on the way. What is no decimal is shown as it came.
 */
export function formatMoney(amount: string, currency: string, locale: string): string {
  if (!isDecimal(amount)) return amount;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 20,
  }).format(amount);
}

/** A count with the thousands set off: `10,000`. */
export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}
