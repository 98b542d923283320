import {
  inState,
  labelled,
  newTask,
  taskKey,
  type Task,
  type TaskState,
} from '../../lib/core/task.ts';
import type { ServiceId } from '../../lib/core/service.ts';
import errors from '../sandbox/errors.json' with { type: 'json' };
import solutions from '../sandbox/solutions.json' with { type: 'json' };
import { NOW } from './now.ts';

/** The id of the nth of the tasks below: like those that the service gives. */
export const idOf = (nth: number): string => String(74_372_499_131 + nth);

/** A task that was added so many seconds ago and is in work. */
export function processing(nth: number, secondsAgo: number, label = ''): Task {
  return task(nth, secondsAgo, { status: 'processing' }, label);
}

/** A task with the service's own example of an answer of this type, so many seconds old. */
export function ready(nth: number, secondsAgo: number, taskType: string, label = ''): Task {
  const found = solutions.find((each) => each.taskType === taskType);
  return answered(nth, secondsAgo, found?.solution ?? null, found?.price ?? '0.0005', label);
}

/** A task with this solution, so many seconds old. */
export function answered(
  nth: number,
  secondsAgo: number,
  solution: unknown,
  cost = '0.0005',
  label = '',
): Task {
  const at = NOW - secondsAgo * 1_000;
  const took = 9 + ((nth * 7) % 31);
  const endTime = Math.round(at / 1_000) - 2;
  const raw = JSON.stringify({
    errorId: 0,
    status: 'ready',
    solution,
    cost,
    ip: '203.0.113.7',
    createTime: endTime - took,
    endTime,
    solveCount: 1,
  });
  return task(nth, secondsAgo + took, { status: 'ready', at, raw }, label);
}

/** A task that failed so many seconds ago with this error of the service. */
export function failed(nth: number, secondsAgo: number, errorCode: string, label = ''): Task {
  const error = errors.find((each) => each.errorCode === errorCode);
  const failure = {
    code: errorCode,
    number: error?.errorId ?? null,
    description: error?.errorDescription ?? null,
  };
  const at = NOW - secondsAgo * 1_000;
  const raw = JSON.stringify(error ?? { errorId: 1, errorCode });
  return task(nth, secondsAgo + 20, { status: 'failed', at, failure, raw }, label);
}

/** A task that was given up so many seconds ago. */
export function stalled(nth: number, secondsAgo: number): Task {
  const at = NOW - secondsAgo * 1_000;
  return task(nth, secondsAgo + 600, { status: 'stalled', at, waited: 600_000 }, '');
}

/** The same tasks at another service. */
export function inService(service: ServiceId, tasks: readonly Task[]): readonly Task[] {
  return tasks.map((each) => ({ ...each, service }));
}

function task(nth: number, secondsAgo: number, state: TaskState, label: string): Task {
  const key = taskKey('2captcha', idOf(nth));
  return labelled(inState(newTask(key, NOW - secondsAgo * 1_000), state), label);
}
