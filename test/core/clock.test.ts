import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEW_CLOCK, runClock, stopClock, type OpenClock } from '../../lib/core/clock.ts';

const MINUTE = 60_000;
const running: OpenClock = { elapsed: 5_000, readAt: 100_000 };

test.each([
  ['a gap of 10 s counts', 110_000, 15_000],
  ['no gap adds nothing', 100_000, 5_000],
  ["a killed worker's minute counts", 100_000 + MINUTE, 5_000 + MINUTE],
  ['more than a minute was sleep or a closed browser', 100_001 + MINUTE, 5_000],
  ['two hours of sleep count for nothing', 100_000 + 120 * MINUTE, 5_000],
  ['a clock set back adds nothing', 100_000 - 60 * MINUTE, 5_000],
])('%s', (_name, now, elapsed) => {
  expect(runClock(running, now)).toEqual({ elapsed, readAt: now });
  expect(stopClock(running, now)).toEqual({ elapsed, readAt: null });
});

test('a clock that stands still starts from where it stood', () => {
  const stopped = stopClock(running, 110_000);
  expect(stopClock(stopped, 130_000)).toBe(stopped);
  expect(runClock(stopped, 150_000)).toEqual({ elapsed: 15_000, readAt: 150_000 });
  expect(runClock(NEW_CLOCK, 150_000)).toEqual({ elapsed: 0, readAt: 150_000 });
});

test('whatever the times, it never runs back nor faster than the time that passed', () => {
  const readings = fc.array(fc.integer({ min: 0, max: 10 * MINUTE }));
  fc.assert(
    fc.property(readings, (times) => {
      let clock = NEW_CLOCK;
      let forward = 0;
      for (const [i, now] of times.entries()) {
        const next = runClock(clock, now);
        expect(next.elapsed).toBeGreaterThanOrEqual(clock.elapsed);
        forward += Math.max(0, now - (times[i - 1] ?? now));
        clock = next;
      }
      expect(clock.elapsed).toBeLessThanOrEqual(forward);
    }),
  );
});
