import { EMPTY_INDEX, withTasks } from '../../../lib/core/task-index.ts';
import { inState, newTask, taskKey } from '../../../lib/core/task.ts';
import solutions from '../../sandbox/solutions.json' with { type: 'json' };
import { itemsOf, type Items } from '../../support/items-of.ts';

/** When the first task was added, in ms since 1970, and how long after each other the others. */
const FIRST_AT = Date.UTC(2026, 6, 1);
const APART_MS = 60_000;

/** The first id: like those that the service gives, but none that the sandbox gives. */
const FIRST_ID = 64_372_499_131;

/** What the extension itself stores of so many tasks, ready and seen, with all kinds of answers. */
export function storedItems(count: number): Promise<Items> {
  const tasks = Array.from({ length: count }, (_, i) => readyTask(i));
  const index = withTasks(EMPTY_INDEX, tasks);
  return itemsOf({ index, seen: index.events, tasks: tasks.map(([, task]) => task) });
}

function readyTask(i: number) {
  const key = taskKey('2captcha', String(FIRST_ID + i));
  const addedAt = FIRST_AT + i * APART_MS;
  const { solution, price } = solutions[i % solutions.length] ?? {};
  const raw = JSON.stringify({
    errorId: 0,
    status: 'ready',
    solution,
    cost: price,
    ip: '203.0.113.7',
    createTime: addedAt / 1_000,
    endTime: addedAt / 1_000 + 20,
    solveCount: 1,
  });
  const task = inState(newTask(key, addedAt), { status: 'ready', at: addedAt + 22_000, raw });
  return [key, task] as const;
}
