import { expect, test } from 'vitest';
import { EMPTY_INDEX, withTasks } from '../../lib/core/task-index.ts';
import { inState, newTask, taskKey, type TaskState } from '../../lib/core/task.ts';

function record(id: string, addedAt: number, state: TaskState) {
  const key = taskKey('2captcha', id);
  return [key, inState(newTask(key, addedAt), state)] as const;
}

test('an index made from tasks has the newest event first, whatever order they come in', () => {
  const tasks = [
    record('1', 50, { status: 'processing' }),
    record('2', 10, { status: 'ready', at: 90, raw: '{}' }),
    record('3', 20, { status: 'stalled', at: 30 }),
  ];
  expect(withTasks(EMPTY_INDEX, tasks)).toEqual({
    events: 3,
    entries: [
      ['2captcha:2', 'ready', 3],
      ['2captcha:1', 'processing', 2],
      ['2captcha:3', 'stalled', 1],
    ],
  });
});

test('an index made from no tasks is an empty one', () => {
  expect(withTasks(EMPTY_INDEX, [])).toEqual(EMPTY_INDEX);
});
