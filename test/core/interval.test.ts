import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval } from '../../lib/core/schedule.ts';
import { DEFAULT_SETTINGS as PACE } from '../../lib/core/settings.ts';

const MINUTE = 60_000;
const GIVE_UP_MS = PACE.giveUpAfter;

test.each([
  [0, 5_000],
  [2 * MINUTE, 5_000],
  [2.5 * MINUTE, 5_833],
  [3.5 * MINUTE, 7_500],
  [5 * MINUTE, 10_000],
  [9 * MINUTE, 10_000],
  [-MINUTE, 5_000],
])('after %i ms a task is asked for every %i ms', (waited, ms) => {
  expect(Math.round(interval(waited, PACE))).toBe(ms);
});

describe('where the budget leaves few requests', () => {
  test.each([
    ['in the first two minutes with more than 4 a task', MINUTE, 4.1, 5_000],
    ['in the first two minutes with 4 a task', MINUTE, 4, 46_697],
    ['at first with 4 a task', 0, 4, 11_549],
    ['after two minutes with plenty', 2 * MINUTE, 60, 5_000],
    ['after two minutes with 15 a task', 2 * MINUTE, 15, 13_592],
    ['after two minutes with 2 a task', 2 * MINUTE, 2, 148_329],
    ['after two minutes with one a task: the last', 2 * MINUTE, 1.9, 8 * MINUTE],
    ['with none', 2 * MINUTE, 0, GIVE_UP_MS],
    ['with more asked than allowed', MINUTE, -7, GIVE_UP_MS],
    ['with the patience over', GIVE_UP_MS, 3, 10_000],
    ['long after it', 9 * GIVE_UP_MS, 3, 10_000],
    ['with a clock that was lost', -GIVE_UP_MS, 3, 19_663],
  ])('%s, the interval is as long as it must be', (_name, waited, allowance, ms) => {
    expect(interval(waited, PACE, allowance)).toBe(ms);
  });

  test('they last until the end of the patience, and are all used where the floor allows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2 * MINUTE, max: GIVE_UP_MS - 1_000, noNaN: true }),
        fc.integer({ min: 1, max: 80 }),
        (from, allowance) => {
          let waited = from;
          let [asked, isFloor] = [0, false];
          while (waited < GIVE_UP_MS - 1) {
            const ms = interval(waited, PACE, allowance - asked);
            isFloor ||= ms === interval(waited, PACE);
            waited += ms;
            asked += 1;
          }
          expect(asked).toBeLessThanOrEqual(allowance);
          expect(isFloor || asked === allowance).toBe(true);
        },
      ),
    );
  });

  test('whatever is known, an interval is none too short and ends with the patience', () => {
    const waits = fc.double({ min: -GIVE_UP_MS, max: 2 * GIVE_UP_MS, noNaN: true });
    const allowances = fc.double({ min: -1_000, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(waits, allowances, (waited, allowance) => {
        const ms = interval(waited, PACE, allowance);
        expect(ms).toBeGreaterThanOrEqual(interval(waited, PACE));
        expect(ms).toBeLessThanOrEqual(GIVE_UP_MS);
        expect(interval(waited, PACE, allowance + 1)).toBeLessThanOrEqual(ms);
      }),
    );
  });
});
