/** A day of the calendar: how many days after 1 January 1970 it comes, whatever the time zone. */
export type Day = number;

const DAY_MS = 24 * 60 * 60_000;

/** In no time zone a day has begun at any other time than a full quarter of an hour since 1972. */
export const QUARTER_MS = 15 * 60_000;

/**
 * Tells the day of a moment (ms since the epoch) in a time zone by its IANA name, or else in the
 * system's. Days are counted by the calendar: one of 23 or 25 hours is a day like any other. Formats are
 * slow, so what is known of a quarter of an hour is kept.
 */
export function dayReader(zone?: string): (at: number) => Day {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    ...(zone === undefined ? {} : { timeZone: zone }),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const known = new Map<number, Day>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    const day = known.get(quarter) ?? dayIn(format, at);
    known.set(quarter, day);
    return day;
  };
}

function dayIn(format: Intl.DateTimeFormat, at: number): Day {
  // In its locale: month/day/year.
  const [month = 1, day = 1, year = 1970] = format.format(at).split('/').map(Number);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** A day as the moment at which it begins in UTC, for formats of that time zone. */
export function utcOf(day: Day): Date {
  return new Date(day * DAY_MS);
}

/** Some days in a row, the first and the last included. */
export type Span = { readonly from: Day; readonly to: Day };

/** What days are put together to. */
export type Unit = 'day' | 'week' | 'month';

/** Beyond so many columns of a chart none can be told from the next: a quarter of days, two years of weeks. */
const MOST_DAYS = 92;
const MOST_WEEKS = 105;

/** The smallest unit of which there are not too many to look at. */
export function unitFor({ from, to }: Span): Unit {
  const days = to - from + 1;
  if (days <= MOST_DAYS) return 'day';
  return days <= 7 * MOST_WEEKS ? 'week' : 'month';
}

/**
 * The days of a span put together: weeks begin on Monday (ISO 8601), months on their first. What the
 * span cuts off at its ends is left out of the first and the last.
 */
export function divided(span: Span, unit: Unit): readonly Span[] {
  const spans: { from: Day; to: Day }[] = [];
  for (let day = span.from; day <= span.to; day += 1) {
    const last = spans.at(-1);
    if (last === undefined || begins(unit, day)) spans.push({ from: day, to: day });
    else last.to = day;
  }
  return spans;
}

function begins(unit: Unit, day: Day): boolean {
  switch (unit) {
    case 'day':
      return true;
    case 'week':
      return utcOf(day).getUTCDay() === 1;
    case 'month':
      return utcOf(day).getUTCDate() === 1;
  }
}
