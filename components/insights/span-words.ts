import { utcOf, type Span, type Unit } from '../../lib/core/calendar.ts';
import type { Language } from '../../lib/core/language.ts';

// Days are counted by the calendar, and begin in UTC as formats are concerned.
const DATE = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
const FULL_DATE = { ...DATE, year: 'numeric' } as const;
const MONTH = { timeZone: 'UTC', month: 'short', year: 'numeric' } as const;

/** A span of days, short enough to stand under a column: the day or month, or where a week begins. */
export function shortSpan({ from }: Span, unit: Unit, { locale }: Language): string {
  return new Intl.DateTimeFormat(locale, unit === 'month' ? MONTH : DATE).format(utcOf(from));
}

/** A span of days with its year; of a week, its first and its last day. */
export function longSpan({ from, to }: Span, unit: Unit, { locale }: Language): string {
  const format = new Intl.DateTimeFormat(locale, unit === 'month' ? MONTH : FULL_DATE);
  return unit === 'week' ? format.formatRange(utcOf(from), utcOf(to)) : format.format(utcOf(from));
}
