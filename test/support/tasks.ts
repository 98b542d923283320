import fc from 'fast-check';
import { taskKey, type Task } from '../../lib/core/task.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { readAnswer } from '../../lib/wire.ts';

const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));

const failure = fc.record({
  code: fc.option(words),
  number: fc.option(fc.nat()),
  description: fc.option(words),
});

/** Any answer of the service, and any text in its place. */
const raw = fc.oneof(
  words,
  fc.json(),
  fc
    .record({ solution: fc.jsonValue(), cost: words, createTime: fc.nat(), endTime: fc.nat() })
    .map((answer) => JSON.stringify(answer)),
);

const state = fc.oneof(
  fc.constant({ status: 'processing' } as const),
  fc.record({ status: fc.constant('ready' as const), at: time, raw }),
  fc.record({ status: fc.constant('failed' as const), at: time, failure, raw }),
  fc.record({ status: fc.constant('stalled' as const), at: time }),
);

const report = fc.record({
  verdict: fc.constantFrom('correct' as const, 'incorrect' as const),
  at: time,
  failure: fc.option(failure),
});

/** Any task as it is stored. */
export const anyTask: fc.Arbitrary<Task> = fc.record({
  service: fc.constant('2captcha' as const),
  id: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).map(String),
  addedAt: time,
  label: words,
  report: fc.option(report),
  state,
});

/** Any task with all that is known of it. */
export const anyFollowed: fc.Arbitrary<FollowedTask> = fc
  .record({ task: anyTask, event: fc.nat(), requests: fc.option(fc.nat()) })
  .map(({ task, event, requests }) => ({
    key: taskKey(task.service, task.id),
    event,
    task,
    answer: task.state.status === 'ready' ? readAnswer(task.state.raw) : null,
    poll: requests === null ? null : { nextAt: 0, floorAt: 0, askedAt: 0, requests, since: 0 },
    ahead: 0,
  }));
