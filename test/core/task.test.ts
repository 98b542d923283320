import { expect, test } from 'vitest';
import { idOf, inState, isTaskId, newTask, taskKey } from '../../lib/core/task.ts';

test.each(['1', '74372499131', '1234567890123', '9007199254740991'])('%s is a task id', (text) => {
  expect(isTaskId(text)).toBe(true);
});

test.each(['', '0', '01', '-1', '+1', '1.0', '1e3', ' 1', '1\n', '9007199254740992', '١', 'abc'])(
  '%j is no task id',
  (text) => {
    expect(isTaskId(text)).toBe(false);
  },
);

test('a key names the service and the id', () => {
  const key = taskKey('2captcha', '74372499131');
  expect(key).toBe('2captcha:74372499131');
  expect(idOf(key)).toBe('74372499131');
});

test('a task begins as processing and changes nothing but its state', () => {
  const task = newTask(taskKey('2captcha', '5'), 17);
  expect(task).toEqual({
    service: '2captcha',
    id: '5',
    addedAt: 17,
    label: '',
    report: null,
    state: { status: 'processing' },
  });
  const ready = inState(task, { status: 'ready', at: 20, raw: '{}' });
  expect(ready).toEqual({ ...task, state: { status: 'ready', at: 20, raw: '{}' } });
});
