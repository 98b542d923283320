import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumOf } from '../../lib/core/amounts.ts';
import { dayReader } from '../../lib/core/calendar.ts';
import type { Ending } from '../../lib/core/ending.ts';
import { insightsOf, PERIODS } from '../../lib/core/insights.ts';

const NOW = Date.UTC(2026, 9, 28, 12);
const DAY_MS = 86_400_000;
const UTC = dayReader('UTC');
const TOKYO = dayReader('Asia/Tokyo');
const TODAY = Math.floor(NOW / DAY_MS);

/** An answer that came now, but for what the test says. */
function ending(rest: Partial<Ending> = {}): Ending {
  const nothing = { cost: null, family: null, seconds: null, requests: null };
  return { status: 'ready', service: '2captcha', at: NOW, ...nothing, ...rest };
}

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const endings = fc.array(
  fc.record<Ending>({
    status: fc.constantFrom('ready', 'failed', 'stalled'),
    service: fc.constant('2captcha'),
    at: fc.integer({ min: NOW - 1_500 * DAY_MS, max: NOW + DAY_MS }),
    cost: maybe(fc.nat().map((units) => `0.${String(units).padStart(10, '0')}`)),
    family: maybe(fc.constantFrom('reCAPTCHA', 'Turnstile', 'Text')),
    seconds: maybe(fc.nat({ max: 300 })),
    requests: maybe(fc.integer({ min: 1, max: 60 })),
  }),
);

test('of nothing there are the days of the period, with nothing spent', () => {
  const insights = insightsOf([], 7, NOW, UTC);
  expect(insights).toMatchObject({ finished: 0, unit: 'day', times: null, requests: null });
  expect(insights.spans.map(({ from }) => from - TODAY)).toEqual([-6, -5, -4, -3, -2, -1, 0]);
  expect(insights.spending).toEqual({ spent: '0', priced: 0 });
  expect(insightsOf([], 'all', NOW, UTC).spans).toHaveLength(1);
});

test('each part of what was spent is exact, and those without a price are not counted', () => {
  const { spending, spans, families } = insightsOf(
    [
      ending({ cost: '0.1', family: 'Text' }),
      ending({ cost: '0.2', family: 'Text' }),
      ending({ cost: '0.00299', family: 'reCAPTCHA', at: NOW - DAY_MS }),
      ending({ cost: '0.5' }),
      ending({ family: 'Turnstile' }),
      ending({ status: 'failed' }),
    ],
    7,
    NOW,
    UTC,
  );
  expect(spending).toEqual({ spent: '0.80299', priced: 4 });
  expect(spans.slice(-3)).toEqual([
    { from: TODAY - 2, to: TODAY - 2, spent: '0', priced: 0 },
    { from: TODAY - 1, to: TODAY - 1, spent: '0.00299', priced: 1 },
    { from: TODAY, to: TODAY, spent: '0.8', priced: 3 },
  ]);
  expect(families).toEqual([
    { name: null, spent: '0.5', priced: 1 },
    { name: 'Text', spent: '0.3', priced: 2 },
    { name: 'reCAPTCHA', spent: '0.00299', priced: 1 },
  ]);
});

test('a period begins at midnight of the time zone, also of a day with 25 hours', () => {
  // Seven days before the end of the 28th in Berlin, summer time ended in between.
  const midnight = Date.parse('2026-10-21T22:00:00Z');
  const around = [ending({ at: midnight - 1 }), ending({ at: midnight })];
  expect(insightsOf(around, 7, NOW, dayReader('Europe/Berlin')).finished).toBe(1);
  const longDay = [
    ending({ at: Date.parse('2026-10-24T22:00:00Z'), cost: '1' }),
    ending({ at: Date.parse('2026-10-25T22:59:59Z'), cost: '1' }),
  ];
  const { spans } = insightsOf(longDay, 7, NOW, dayReader('Europe/Berlin'));
  expect(spans.map(({ spent }) => spent)).toEqual(['0', '0', '0', '2', '0', '0', '0']);
});

test('what is dated after now is of today', () => {
  const { spans } = insightsOf([ending({ at: Number.MAX_VALUE, cost: '1' })], 7, NOW, UTC);
  expect(spans.at(-1)).toMatchObject({ from: TODAY, spent: '1' });
});

test('times and requests are of those tasks of which they are known', () => {
  const { times, requests } = insightsOf(
    [
      ending({ seconds: 3, requests: 2 }),
      ending({ seconds: 30 }),
      ending({ seconds: 200 }),
      ending({ status: 'stalled', requests: 61 }),
    ],
    7,
    NOW,
    UTC,
  );
  expect(times).toMatchObject({ count: 3, median: 30, percentile95: 200 });
  expect(times?.bins.map(({ count }) => count)).toEqual([1, 0, 0, 1, 0, 0, 1]);
  expect(requests).toEqual({ tasks: 2, total: 63, median: 2 });
});

test('the parts make up the whole, in every period', () => {
  const period = fc.constantFrom(...PERIODS);
  fc.assert(
    fc.property(endings, period, (given, chosen) => {
      const { spending, spans, families, ...rest } = insightsOf(given, chosen, NOW, TOKYO);
      for (const parts of [spans, families]) {
        expect(sumOf(parts.map(({ spent }) => spent))).toBe(spending.spent);
        expect(parts.reduce((sum, { priced }) => sum + priced, 0)).toBe(spending.priced);
      }
      expect(rest.ready + rest.failed + rest.stalled).toBe(rest.finished);
      expect(rest.times?.bins.reduce((sum, { count }) => sum + count, 0) ?? 0).toBe(
        rest.times?.count ?? 0,
      );
      const all = insightsOf(given, 'all', NOW, TOKYO);
      expect(all.finished).toBe(given.length);
      expect(spans.length).toBeLessThanOrEqual(105);
    }),
  );
});
