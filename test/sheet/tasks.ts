import { outcomeOf } from '../../lib/core/outcome.ts';
import { newTask, taskKey, type TaskState } from '../../lib/core/task.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { readAnswer, readResponse } from '../../lib/wire.ts';
import { NOW } from './now.ts';
import errors from '../sandbox/errors.json';
import solutions from '../sandbox/solutions.json';

type Titled = readonly [title: string, followed: FollowedTask];

/** The service's example of every type of task, solved 26 s ago. */
export const readyTasks: readonly Titled[] = solutions.map(({ taskType, price, solution }, i) => {
  const endTime = NOW / 1_000 - 26;
  const raw = JSON.stringify({
    errorId: 0,
    status: 'ready',
    solution,
    cost: price,
    ip: '192.0.2.7',
    createTime: endTime - 17,
    endTime,
    solveCount: 1,
  });
  return [taskType, follow(i, { status: 'ready', at: NOW - 24_000, raw })];
});

/** A task failed by every error that can fail one: the others touch the account, never a task. */
export const failedTasks: readonly Titled[] = errors.flatMap((error, i) => {
  const raw = JSON.stringify(error);
  const outcome = outcomeOf(readResponse(raw), { status: 200, raw, retryAfter: null });
  if (outcome.kind !== 'failed') return [];
  const state = { status: 'failed', at: NOW - 24_000, failure: outcome.failure, raw } as const;
  return [[error.errorCode, follow(i, state)] as const];
});

function follow(i: number, state: TaskState): FollowedTask {
  const key = taskKey('2captcha', String(74_372_499_131 + i));
  const askedAt = NOW - 24_000;
  return {
    key,
    event: i,
    task: { ...newTask(key, NOW - 60_000), state },
    answer: state.status === 'ready' ? readAnswer(state.raw) : null,
    poll: { nextAt: askedAt, floorAt: askedAt, askedAt, requests: 4, since: 0 },
    ahead: 0,
  };
}
