import { describe, expect, test } from 'vitest';
import {
  NEW_ACCOUNT,
  withKey,
  withRequestsMade,
  withTasksBegun,
  type Account,
} from '../../lib/core/account.ts';
import type { Outcome } from '../../lib/core/outcome.ts';
import { claim, roomFor, takeIn, type Answered, type Tracked } from '../../lib/core/round.ts';
import { FLOOR_MS, type Poll } from '../../lib/core/schedule.ts';
import { DEFAULT_SETTINGS as PACE } from '../../lib/core/settings.ts';
import { without } from '../../lib/core/task-index.ts';
import type { TaskKey } from '../../lib/core/task.ts';

const GIVE_UP_MS = PACE.giveUpAfter;
const NOW = 1_785_585_600_000;
const good: Account = { ...withKey(NEW_ACCOUNT, 'cdef'), key: { end: 'cdef', isChecked: true } };
const A: TaskKey = '2captcha:1';
const B: TaskKey = '2captcha:2';
/** When requests that are made now no longer count. */
const OPEN_AT = (Math.floor(NOW / 60_000) + 61) * 60_000;
const poll: Poll = { nextAt: NOW, floorAt: NOW, askedAt: null, requests: 0, since: 0 };

describe('room for requests', () => {
  const times = (count: number) => Array.from({ length: count }, (_, i) => NOW - 500 + i);

  test.each([
    [0, 0, { at: NOW, most: 4 }],
    [3, 0, { at: NOW, most: 1 }],
    [4, 0, null],
    [9, 0, null],
    [0, 8, { at: NOW, most: 2 }],
    [0, 9, { at: NOW, most: 1 }],
    [0, 10, { at: NOW + 500, most: 4 }],
    [2, 10, { at: NOW + 500, most: 2 }],
  ])('with %i in flight and %i in the last second', (inFlight, recent, room) => {
    expect(roomFor(good, NOW, inFlight, times(recent))).toEqual(room);
  });

  test('is for one while the key is unproven, and for none without a key', () => {
    const unchecked = withKey(NEW_ACCOUNT, 'cdef');
    expect(roomFor(unchecked, NOW, 0, [])).toEqual({ at: NOW, most: 1 });
    expect(roomFor(unchecked, NOW, 1, [])).toBeNull();
    expect(roomFor(NEW_ACCOUNT, NOW, 0, [])).toBeNull();
  });

  test('comes with the end of a pause, for one', () => {
    const pause = { since: NOW, until: NOW + 5_000, step: 5_000 } as const;
    const condition = { ...pause, kind: 'no-connection', cause: 'timed-out' } as const;
    const paused: Account = { ...good, condition };
    expect(roomFor(paused, NOW, 0, [])).toEqual({ at: NOW + 5_000, most: 1 });
    expect(roomFor(paused, NOW + 9_000, 0, [])).toEqual({ at: NOW + 9_000, most: 1 });
  });

  test.each([
    [596, 0, { at: NOW, most: 4 }],
    [597, 0, { at: NOW, most: 3 }],
    [599, 0, { at: NOW, most: 1 }],
    [599, 10, { at: NOW + 500, most: 1 }],
    [600, 0, { at: OPEN_AT, most: 4 }],
    [800, 10, { at: OPEN_AT, most: 4 }],
  ])('is for no more than the budget has left: %i made, %i in the last second', (made, n, room) => {
    expect(roomFor(withRequestsMade(good, made, NOW), NOW, 0, times(n))).toEqual(room);
  });
});

test('a claim takes what is due, longest due first, and reads the open clock', () => {
  const polls = new Map([
    [A, poll],
    [B, { ...poll, nextAt: NOW - 1 }],
  ]);
  const taken = claim(good, polls, PACE, NOW, 1, 400);
  expect(taken?.account.clock).toEqual({ elapsed: 0, readAt: NOW });
  expect([...(taken?.earlier ?? [])]).toEqual([[B, polls.get(B)]]);
  const next = taken?.polls.get(B);
  expect(next?.floorAt).toBeGreaterThanOrEqual(NOW + FLOOR_MS + 400);
  expect(claim(good, polls, PACE, NOW - 2, 9, 400)).toBeNull();
});

test('a claim counts its requests before they leave', () => {
  const polls = new Map([
    [A, poll],
    [B, poll],
  ]);
  const taken = claim(withRequestsMade(good, 5, NOW), polls, PACE, NOW, 9, 400);
  expect(taken?.account.usage).toEqual(withRequestsMade(good, 7, NOW).usage);
});

const before: Tracked = {
  account: { ...good, clock: { elapsed: 60_000, readAt: NOW } },
  index: {
    events: 2,
    entries: [
      [B, 'processing', 2],
      [A, 'processing', 1],
    ],
  },
  polls: new Map([
    [A, poll],
    [B, poll],
  ]),
  floors: {},
  undo: null,
};

const answered = (key: TaskKey, outcome: Outcome): Answered => ({
  key,
  outcome,
  exchange: { sentAt: NOW, answeredAt: NOW + 40, serverAt: null, detour: 0 },
  openTime: before.account.clock.elapsed,
  isOwn: true,
});

const failure = { code: 'ERROR_CAPTCHA_UNSOLVABLE', number: 12, description: null };

describe('an answer', () => {
  test.each([
    [
      { kind: 'ready', raw: '{}' },
      { status: 'ready', at: NOW + 40, raw: '{}' },
    ],
    [
      { kind: 'failed', failure, raw: '{}' },
      { status: 'failed', at: NOW + 40, failure, raw: '{}' },
    ],
  ] as const)('that ends its task is an event: %j', (outcome, state) => {
    const { states, index } = takeIn(before, [answered(A, outcome)], PACE);
    expect([...states]).toEqual([[A, state]]);
    expect(index.entries[0]).toEqual([A, state.status, 3]);
  });

  test.each([
    { kind: 'processing' },
    { kind: 'key-problem', problem: 'key-rejected' },
    { kind: 'slow-down', cause: 'blocked', failure: null, retryAfter: null },
    { kind: 'no-connection', cause: 'timed-out' },
    { kind: 'no-permission' },
  ] as const)('that touches the account alone ends no task: %j', (outcome) => {
    const { states, index, polls } = takeIn(before, [answered(A, outcome)], PACE);
    expect(states.size).toBe(0);
    expect(index).toBe(before.index);
    expect(polls.get(A)?.nextAt).toBeGreaterThanOrEqual(NOW + FLOOR_MS);
    expect(polls.has(B)).toBe(false);
  });

  test.each([
    ['ample', 20, 5_000],
    ['just enough', 9, 5_000],
    ['scarce', 8, 46_000],
    ['scarcer', 5, 129_000],
    ['all but spent', 1, GIVE_UP_MS - 60_000],
    ['spent, till there is more', 0, 5_000],
  ])('"processing" stretches the interval of a minute as the budget is %s', (_name, left, ms) => {
    const account = withRequestsMade(withTasksBegun(before.account, 2, NOW), 620 - left, NOW);
    const taken = takeIn({ ...before, account }, [answered(A, { kind: 'processing' })], PACE);
    const wait = (taken.polls.get(A)?.nextAt ?? NaN) - NOW;
    expect(wait).toBeGreaterThanOrEqual(ms);
    expect(wait).toBeLessThan(ms + 1_000);
  });

  test('"processing" changes nothing but the schedule', () => {
    const taken = takeIn(before, [answered(A, { kind: 'processing' })], PACE);
    expect(taken.account).toBe(before.account);
    expect(taken.floors).toBe(before.floors);
  });

  test.each([
    [GIVE_UP_MS, 'stalled'],
    [GIVE_UP_MS - 1, undefined],
  ])('"processing" after %i ms of open time: %s', (elapsed, status) => {
    const answer = { ...answered(A, { kind: 'processing' }), openTime: elapsed };
    expect(takeIn(before, [answer], PACE).states.get(A)?.status).toBe(status);
  });

  test('to an earlier question does not call a task stalled, however late it comes', () => {
    const account = { ...good, clock: { elapsed: GIVE_UP_MS, readAt: NOW } };
    const answer = { ...answered(A, { kind: 'processing' }), openTime: GIVE_UP_MS - 1 };
    expect(takeIn({ ...before, account }, [answer], PACE).states.size).toBe(0);
  });

  test.each<[Outcome, string | undefined]>([
    [{ kind: 'ready', raw: '{}' }, 'ready'],
    [{ kind: 'failed', failure, raw: '{}' }, undefined],
    [{ kind: 'key-problem', problem: 'key-rejected' }, undefined],
  ])('to a key that was replaced counts only if it is ready: %j', (outcome, status) => {
    const { account, states } = takeIn(before, [{ ...answered(A, outcome), isOwn: false }], PACE);
    expect(account).toBe(before.account);
    expect(states.get(A)?.status).toBe(status);
  });

  test('that never came calls no task stalled', () => {
    const account = { ...good, clock: { elapsed: 2 * GIVE_UP_MS, readAt: NOW } };
    const lost = answered(A, { kind: 'no-connection', cause: 'timed-out' });
    expect(takeIn({ ...before, account }, [lost], PACE).states.size).toBe(0);
  });

  test('for a removed task counts for the account, and for the floor of its id', () => {
    const index = without(before.index, new Set([A]));
    const rest = { ...before, index, polls: new Map(), floors: { [A]: NOW + 5_450 } };
    const taken = takeIn(rest, [answered(A, { kind: 'key-problem', problem: 'suspended' })], PACE);
    expect(taken.account.condition).toEqual({ kind: 'suspended' });
    expect(taken.floors[A]).toBeGreaterThanOrEqual(NOW + FLOOR_MS);
    expect(taken.states.size).toBe(0);
    expect(takeIn(rest, [answered(A, { kind: 'ready', raw: '{}' })], PACE).index).toBe(index);
  });
});

test('answers that come together are events in their order', () => {
  const { index } = takeIn(
    before,
    [
      answered(A, { kind: 'ready', raw: '{}' }),
      answered(B, { kind: 'failed', failure, raw: '{}' }),
    ],
    PACE,
  );
  expect(index.entries).toEqual([
    [B, 'failed', 4],
    [A, 'ready', 3],
  ]);
});
