import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEW_ACCOUNT } from '../../lib/core/account.ts';
import { outcomeOf } from '../../lib/core/outcome.ts';
import { takeIn, type Tracked } from '../../lib/core/round.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { newTask, type TaskKey } from '../../lib/core/task.ts';
import { parseTask } from '../../lib/schema.ts';
import { readAnswer, readResponse } from '../../lib/wire.ts';
import { isFull } from '../run/full.ts';
import { bodies } from './support/answers.ts';
import { isRecord } from './support/is-record.ts';

const RUNS = { numRuns: isFull ? 100_000 : 10_000 };
const PATIENCE_MS = 60_000;
const KEY: TaskKey = '2captcha:74372499131';
const NOW = 1_785_585_600_000;

/** The solution that a body holds beyond doubt; undefined where it holds none. */
function solutionIn(body: string): unknown {
  const answer = parsed(body);
  if (!isRecord(answer)) return undefined;
  const { errorId, errorCode, status, solution } = answer;
  if (solution === null || status === 'processing' || status === 'idle') return undefined;
  // Some services send an empty solution beside an error.
  const isEmpty = solution === '' || (isRecord(solution) && Object.keys(solution).length === 0);
  return isEmpty && (errorId || errorCode) ? undefined : solution;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** How many values lie around the innermost one. */
function depthOf(value: unknown): number {
  if (!isRecord(value)) return 0;
  return Math.max(0, ...Object.values(value).map((inner) => 1 + depthOf(inner)));
}

test(
  'a solution that is there is read as ready and found again as it came',
  { timeout: PATIENCE_MS },
  () => {
    let found = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const reading = readResponse(body);
        const answer = readAnswer(body);
        const solution = solutionIn(body);
        if (solution === undefined) return true;
        found += 1;
        // What is nested beyond use is kept as its text.
        const kept = depthOf(solution) > 100 ? body : solution;
        return reading.kind === 'ready' && isDeepStrictEqual(answer?.solution, kept);
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(RUNS.numRuns / 4);
  },
);

const READY: Tracked = {
  account: { ...NEW_ACCOUNT, key: { end: 'cdef', isChecked: true } },
  index: { events: 2, entries: [[KEY, 'ready', 2]] },
  polls: new Map(),
  floors: {},
  undo: null,
};
const REMOVED: Tracked = {
  ...READY,
  index: { events: 2, entries: [] },
  undo: { action: 'removed', token: 't', entries: [[KEY, 'ready', 2]], openTime: 0 },
};

const ANSWERED = {
  key: KEY,
  exchange: { sentAt: NOW, answeredAt: NOW + 40, serverAt: null, detour: 0 },
  openTime: 0,
};

const http = fc.record({
  status: fc.constantFrom(200, 204, 403, 429, 500),
  retryAfter: fc.constantFrom(null, 20_000),
});

test(
  'no answer changes a task that is ready, be it listed or kept for Undo',
  { timeout: PATIENCE_MS },
  () => {
    fc.assert(
      fc.property(bodies, http, fc.boolean(), (raw, rest, isOwn) => {
        const outcome = outcomeOf(readResponse(raw), { ...rest, raw });
        return [READY, REMOVED].every((before) => {
          const after = takeIn(before, [{ ...ANSWERED, outcome, isOwn }], DEFAULT_SETTINGS);
          const isSame = after.index === before.index && after.undo === before.undo;
          return isSame && after.states.size === 0 && after.polls.size === 0;
        });
      }),
      RUNS,
    );
  },
);

test(
  'what any answer ends a task with can be stored and read back',
  { timeout: PATIENCE_MS },
  () => {
    const pending = { nextAt: NOW, floorAt: NOW, askedAt: null, requests: 0, since: 0 };
    const before: Tracked = { ...READY, polls: new Map([[KEY, pending]]) };
    fc.assert(
      fc.property(bodies, http, (raw, rest) => {
        const outcome = outcomeOf(readResponse(raw), { ...rest, raw });
        const { states } = takeIn(
          before,
          [{ ...ANSWERED, outcome, isOwn: true }],
          DEFAULT_SETTINGS,
        );
        const state = states.get(KEY);
        if (state === undefined) return true;
        const task = { ...newTask(KEY, NOW), state };
        return isDeepStrictEqual(parseTask(structuredClone(task)), task);
      }),
      RUNS,
    );
  },
);
