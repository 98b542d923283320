import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampUsage,
  NO_USAGE,
  openFrom,
  requestsLeft,
  withRequests,
  withTasks,
  type Usage,
} from '../../lib/core/budget.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Half a minute past a full one. */
const NOW = 29_759_760.5 * MINUTE;
const FULL_MINUTE = NOW - MINUTE / 2;

const asked = (requests: number, at = NOW): Usage => withRequests(NO_USAGE, requests, at);
const begun = (tasks: number, at = NOW): Usage => withTasks(NO_USAGE, tasks, at);

test.each<[string, Usage, number]>([
  ['600 to spare', NO_USAGE, 600],
  ['10 more for a task', begun(1), 610],
  ['10 more for each of 1,000', begun(1_000), 10_600],
  ['one less for each request', withRequests(begun(2), 25, NOW), 595],
  ['nothing where all is spent', asked(600), 0],
  ['less than nothing where tasks no longer count', asked(900), -300],
])('there are %s', (_name, usage, left) => {
  expect(requestsLeft(usage, NOW)).toBe(left);
});

test('a minute is counted in one, and the minutes of an hour are kept', () => {
  let usage = withTasks(asked(3), 2, NOW + 10 * SECOND);
  usage = withRequests(usage, 4, NOW + 29 * SECOND);
  expect(usage).toEqual([[29_759_760, 7, 2]]);
  usage = withRequests(usage, 1, NOW + 31 * SECOND);
  expect(usage).toEqual([
    [29_759_760, 7, 2],
    [29_759_761, 1, 0],
  ]);
  expect(withRequests(usage, 1, NOW + HOUR + MINUTE)).toEqual([
    [29_759_761, 1, 0],
    [29_759_821, 1, 0],
  ]);
});

test('requests that did not leave are counted back', () => {
  const usage = withRequests(begun(1), 4, NOW);
  expect(withRequests(usage, -4, NOW)).toEqual(begun(1));
});

describe('in doubt too little is left', () => {
  test.each([
    [HOUR, 590],
    [HOUR + 29 * SECOND, 590],
    [HOUR + 30 * SECOND, 600],
  ])('ten requests %i ms ago: %i', (ago, left) => {
    expect(requestsLeft(asked(10), NOW + ago)).toBe(left);
  });

  test.each([
    [HOUR - 31 * SECOND, 610],
    [HOUR - 30 * SECOND, 600],
  ])('a task begun %i ms ago: %i', (ago, left) => {
    expect(requestsLeft(begun(1), NOW + ago)).toBe(left);
  });
});

test.each<[string, Usage, number]>([
  ['now, with nothing asked', NO_USAGE, NOW],
  ['now, with one left', asked(599), NOW],
  ['once the minute is an hour ago', asked(600), FULL_MINUTE + 61 * MINUTE],
  [
    'once enough is an hour ago',
    withRequests(asked(601, NOW - 9 * MINUTE), 600, NOW),
    FULL_MINUTE + 61 * MINUTE,
  ],
  [
    'once the first is an hour ago',
    withRequests(asked(1, NOW - 9 * MINUTE), 599, NOW),
    FULL_MINUTE + 52 * MINUTE,
  ],
  ['with a task', withTasks(asked(600), 1, NOW), NOW],
])('a request may be made %s', (_name, usage, at) => {
  expect(openFrom(usage, NOW)).toBe(at);
});

describe('a clock', () => {
  const usage = withTasks(withRequests(asked(400), 300, NOW + 5 * MINUTE), 7, NOW + 5 * MINUTE);

  test.each([-SECOND, -31 * SECOND, -HOUR, -1_000 * 24 * HOUR])(
    'set by %i ms forgets nothing, for an hour',
    (ms) => {
      const now = NOW + ms;
      expect(requestsLeft(usage, now)).toBe(-30);
      expect(openFrom(usage, now) - now).toBeLessThanOrEqual(61 * MINUTE);
      const clamped = clampUsage(usage, now);
      expect(clamped.at(-1)?.[0]).toBe(Math.floor(now / MINUTE));
      expect(requestsLeft(clamped, now)).toBe(-30);
      expect(requestsLeft(clamped, now + 61 * MINUTE)).toBe(600);
    },
  );

  test('that was not set back changes nothing', () => {
    expect(clampUsage(usage, NOW + 5 * MINUTE)).toBe(usage);
    expect(clampUsage(usage, NOW + HOUR)).toBe(usage);
    expect(clampUsage(NO_USAGE, NOW)).toBe(NO_USAGE);
  });
});

const act = fc.record({
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 * MINUTE })),
  tasks: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
  requests: fc.integer({ min: 0, max: 2_000 }),
});
const acts = fc.array(act, { minLength: 10, maxLength: 60 });

test('who asks only for what is left stays within any hour', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let now = NOW;
      let usage = NO_USAGE;
      const done: { readonly at: number; readonly worth: number }[] = [];
      for (const { wait, tasks, requests } of all) {
        now += wait;
        const sent = Math.max(0, Math.min(requests, requestsLeft(usage, now)));
        usage = withTasks(withRequests(usage, sent, now), tasks, now);
        if (sent > 0) done.push({ at: now, worth: -sent });
        const within = done.filter(({ at }) => at > now - HOUR);
        const left = within.reduce((sum, { worth }) => sum + worth, 600);
        expect(sent === 0 || left >= 0).toBe(true);
        done.push({ at: now, worth: 10 * tasks });
        expect(usage.length).toBeLessThanOrEqual(61);
      }
    }),
  );
});

test('whatever a damaged record says, it is over within the hour', () => {
  const number = fc.oneof(
    fc.double({ min: 0, max: 1e300, noNaN: true }),
    fc.integer({ min: 29_759_000, max: 29_760_000 }),
    fc.nat(2_000),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number)), (usage) => {
      expect(openFrom(usage, NOW)).toBeLessThanOrEqual(NOW + 61 * MINUTE);
      const clamped = clampUsage(usage, NOW);
      expect(requestsLeft(clamped, NOW + 61 * MINUTE)).toBe(600);
    }),
  );
});

test('whatever was asked, the time that is told is the first at which there is anything left', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let now = NOW;
      let usage = NO_USAGE;
      for (const { wait, tasks, requests } of all) {
        now += wait;
        usage = withTasks(withRequests(usage, requests, now), tasks, now);
        const at = openFrom(usage, now);
        expect(at).toBeLessThanOrEqual(now + 61 * MINUTE);
        const minutes = Array.from({ length: 62 }, (_, i) => now + i * MINUTE);
        const isOpen = (time: number) => requestsLeft(usage, time) > 0;
        expect(isOpen(at)).toBe(true);
        expect(minutes.find(isOpen)).toBeLessThan(at + MINUTE);
        expect(minutes.find(isOpen)).toBeGreaterThanOrEqual(at);
      }
    }),
  );
});
