import type { Language } from './language.ts';
import { isDecimal } from './money.ts';
import { quoted } from './quoted.ts';

/** A length of time in ms as people say it, in its largest unit or two: `8 s`, `2 min 5 s`, `3 h`. */
export function formatDuration(ms: number, { say, number }: Language): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return say('durationSeconds', number(seconds));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10 && seconds % 60 > 0) {
    return say('durationMinutesSeconds', number(minutes), number(seconds % 60));
  }
  if (minutes < 60) return say('durationMinutes', number(minutes));
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? say('durationHours', number(hours))
    : say('durationDays', number(Math.floor(hours / 24)));
}

/** A moment (ms since the epoch) as seen from `now`: `just now`, `12 s ago`. */
export function formatAgo(at: number, now: number, language: Language): string {
  return now - at < 1_500
    ? language.say('justNow')
    : language.say('timeAgo', formatDuration(now - at, language));
}

/**
 * An amount of money, given as the service's decimal string, in a currency by its ISO 4217 code; alone
 * where that is not known. No digit is lost on the way. What is no decimal is shown as it came.
 */
export function formatMoney(amount: string, currency: string | null, { locale }: Language): string {
  if (!isDecimal(amount)) return quoted(amount);
  return new Intl.NumberFormat(locale, {
    ...(currency === null ? {} : { style: 'currency', currency }),
    minimumFractionDigits: 2,
    maximumFractionDigits: 20,
  }).format(amount);
}
