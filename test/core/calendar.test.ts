import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayReader, divided, unitFor, utcOf } from '../../lib/core/calendar.ts';

const dateOf = (day: number) => utcOf(day).toISOString().slice(0, 10);
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

test.for([
  // Summer time ends: the day has 25 hours.
  ['Europe/Berlin', '2026-10-24T21:59:59.999Z', '2026-10-24'],
  ['Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T22:59:59.999Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T23:00:00.000Z', '2026-10-26'],
  // And begins: 23 hours.
  ['Europe/Berlin', '2026-03-28T22:59:59.999Z', '2026-03-28'],
  ['Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T21:59:59.999Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['America/New_York', '2026-11-25T04:59:59.999Z', '2026-11-24'],
  ['Asia/Kathmandu', '2026-11-25T18:15:00.000Z', '2026-11-26'],
  ['UTC', '1970-01-01T00:00:00.000Z', '1970-01-01'],
] as const)('in %s it is at %s the day %s', ([zone, moment, date]) => {
  expect(dateOf(dayReader(zone)(Date.parse(moment)))).toBe(date);
});

test("without a zone days are the system's", () => {
  expect(dateOf(dayReader()(Date.UTC(2026, 10, 25, 23)))).toBe('2026-11-25');
});

test.for([
  [1, 'day'],
  [92, 'day'],
  [93, 'week'],
  [735, 'week'],
  [736, 'month'],
] as const)('%d days are put together by the %s', ([days, unit]) => {
  expect(unitFor({ from: 100, to: 99 + days })).toBe(unit);
});

const november = { from: dayOf('2026-11-05'), to: dayOf('2026-11-25') };

test.for([
  ['week', ['2026-11-05', '2026-11-09', '2026-11-16', '2026-11-23']],
  ['month', ['2026-11-05']],
] as const)('by the %s days are divided where it begins', ([unit, dates]) => {
  expect(divided(november, unit).map(({ from }) => dateOf(from))).toEqual(dates);
});

test('divided days are all there, each once', () => {
  const day = fc.integer({ min: 0, max: 30_000 });
  const unit = fc.constantFrom('day', 'week', 'month');
  fc.assert(
    fc.property(day, fc.nat({ max: 900 }), unit, (from, more, each) => {
      const spans = divided({ from, to: from + more }, each);
      expect(spans[0]?.from).toBe(from);
      expect(spans.at(-1)?.to).toBe(from + more);
      for (const [i, span] of spans.entries()) {
        expect(span.to).toBeGreaterThanOrEqual(span.from);
        expect(spans[i + 1]?.from ?? span.to + 1).toBe(span.to + 1);
      }
    }),
  );
});
