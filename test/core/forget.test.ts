import { expect, test } from 'vitest';
import { forgetAt, withoutSolution } from '../../lib/core/forget.ts';
import { inState, newTask, taskKey, type TaskState } from '../../lib/core/task.ts';

const KEY = taskKey('2captcha', '74372499131');
const RAW =
  '{"errorId":0,"status":"ready","solution":{"token":"secret"},"cost":"0.00299","endTime":7}';

const taskIn = (state: TaskState) => inState(newTask(KEY, 1), state);
const ready = taskIn({ status: 'ready', at: 1_000, raw: RAW });

test('an answer is due so long after it came; nothing else ever is', () => {
  expect(forgetAt(ready, 500)).toBe(1_500);
  expect(forgetAt(ready, null)).toBeNull();
  expect(forgetAt(withoutSolution(ready), 500)).toBeNull();
  expect(forgetAt(taskIn({ status: 'processing' }), 500)).toBeNull();
  expect(forgetAt(taskIn({ status: 'stalled', at: 1 }), 500)).toBeNull();
});

test('the solution goes, what it cost and when it was solved stays', () => {
  const raw = '{"errorId":0,"status":"ready","cost":"0.00299","endTime":7}';
  expect(withoutSolution(ready).state).toEqual({
    status: 'ready',
    at: 1_000,
    raw,
    isForgotten: true,
  });
});

test.each(['{"solution":"secret', '"secret"', '["secret"]'])(
  'of what can be no answer nothing stays: %s',
  (raw) => {
    const { state } = withoutSolution(taskIn({ status: 'ready', at: 1_000, raw }));
    expect(state).toMatchObject({ raw: '' });
  },
);
