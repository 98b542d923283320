import { withoutSolution } from '../../../lib/core/forget.ts';
import type { Json } from '../../../lib/core/json.ts';
import type { ServiceId } from '../../../lib/core/service.ts';
import type { Answer } from '../../../lib/core/solution.ts';
import { newTask, taskKey, type Failure, type TaskState } from '../../../lib/core/task.ts';
import type { FollowedTask } from '../../../lib/core/tray.ts';

/** The time at which every page of these tests is looked at, in ms since the epoch. */
export const NOW = Date.UTC(2026, 7, 1, 12);

/** A task that was added two minutes ago and asked for three seconds ago. */
export function processing(id: string, poll: FollowedTask['poll'] = ASKED): FollowedTask {
  return followed(id, { status: 'processing' }, null, poll);
}

const ASKED = {
  nextAt: NOW + 2_000,
  floorAt: NOW + 2_000,
  askedAt: NOW - 3_000,
  requests: 4,
  since: 0,
};

/** A task whose answer came; a solution with what the test says of the rest of it. */
export function ready(id: string, solution: Json, rest: Partial<Answer> = {}): FollowedTask {
  const answer = { ...NOTHING_ELSE, ...rest, solution };
  return received(id, JSON.stringify(answer), answer);
}

const NO_ERROR = { code: null, number: null, description: null };

const NOTHING_ELSE = {
  status: null,
  failure: NO_ERROR,
  cost: null,
  ip: null,
  createTime: null,
  endTime: null,
  solveCount: null,
};

/** A task whose answer came as this text, and what could be read in it. */
export function received(id: string, raw: string, answer: Answer | null): FollowedTask {
  return followed(id, { status: 'ready', at: NOW, raw }, answer);
}

/** A task whose answer is stored but can't be read. */
export function unreadable(id: string): FollowedTask {
  return received(id, '{"status":"rea', null);
}

/** A task that the service ended. */
export function failed(id: string, failure: Partial<Failure> = {}): FollowedTask {
  const full = { ...NO_ERROR, ...failure };
  return followed(id, { status: 'failed', at: NOW, failure: full, raw: JSON.stringify(failure) });
}

/** The task once it was reported as correct, and why the service did not take that. */
export function reported(given: FollowedTask, failure: Failure | null = null): FollowedTask {
  const report = { verdict: 'correct', at: NOW, failure } as const;
  return { ...given, task: { ...given.task, report } };
}

/** The task of a service whose clock is so many ms ahead. */
export function byClock(given: FollowedTask, ahead: number): FollowedTask {
  return { ...given, ahead };
}

/** The task as one of another service. */
export function of(service: ServiceId, given: FollowedTask): FollowedTask {
  const task = { ...given.task, service };
  return { ...given, key: taskKey(service, task.id), task };
}

/** The task with its user's own name for it. */
export function labelled(given: FollowedTask, label: string): FollowedTask {
  return { ...given, task: { ...given.task, label } };
}

/** The task once its answer was forgotten. */
export function forgotten(given: FollowedTask): FollowedTask {
  const { answer, task } = given;
  return {
    ...given,
    task: withoutSolution(task),
    answer: answer === null ? null : { ...answer, solution: null },
  };
}

/** A task whose record was damaged after it was finished. */
export function damaged(id: string): FollowedTask {
  return followed(id, { status: 'stalled', at: NOW, isDamaged: true });
}

/** A task that was given up after it had been waited for so long, in ms. */
export function stalled(id: string, waited?: number): FollowedTask {
  return followed(id, { status: 'stalled', at: NOW, waited }, null, ASKED);
}

function followed(
  id: string,
  state: TaskState,
  answer: Answer | null = null,
  poll: FollowedTask['poll'] = null,
): FollowedTask {
  const key = taskKey('2captcha', id);
  const task = { ...newTask(key, NOW - 2 * 60_000), state };
  return { key, event: Number(id), task, answer, poll, ahead: 0 };
}
