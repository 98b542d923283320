import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Json } from '../../lib/core/json.ts';
import { failed, processing, ready, stalled, unreadable } from './support/followed.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { trayOf } from './support/tray.ts';

const status = () => screen.getByRole('status').textContent;
const LONG = 'x'.repeat(100_000);

test.for<readonly [string, Json, string]>([
  ['the token alone', { token: 'T1', userAgent: 'Mozilla' }, 'T1'],
  ['a token of 100 kB to its last character', { token: LONG }, LONG],
  ['blanks and line ends as they came', { text: ' a\r\n b\t' }, ' a\r\n b\t'],
  ['markup as it came', { text: '<b>&amp;</b>' }, '<b>&amp;</b>'],
  [
    'the JSON of fields that belong together',
    { ticket: 't', randstr: '@' },
    '{"ticket":"t","randstr":"@"}',
  ],
  ['a plain string without quotes', '12', '12'],
  ['positions as JSON', { coordinates: [{ x: 1, y: 2 }] }, '[{"x":1,"y":2}]'],
])('Copy puts %s on the clipboard', async ([, solution, text]) => {
  const { user, copied } = renderTaskView({ tray: trayOf([ready('7', solution)]) });
  await user.click(button('Copy answer of task 7'));
  await expect.poll(status).toBe('Copied');
  // Not as arrays: a difference would print both texts.
  expect(copied.length).toBe(1);
  expect(copied[0] === text).toBe(true);
});

test('a copy that the browser refuses says what to do', async () => {
  const { user } = renderTaskView({ tray: trayOf([ready('7', 'x')]), copy: async () => false });
  await user.click(button('Copy answer of task 7'));
  await expect
    .poll(status)
    .toBe('The browser did not let Task Tray copy: open the details and copy by hand');
});

test('nothing is said to be copied before it is', async () => {
  const slow = Promise.withResolvers<boolean>();
  const { user } = renderTaskView({ tray: trayOf([ready('7', 'x')]), copy: () => slow.promise });
  await user.click(button('Copy answer of task 7'));
  expect(status()).toBe('');
  slow.resolve(true);
  await expect.poll(status).toBe('Copied');
});

test.for([processing('7'), failed('7'), stalled('7'), unreadable('7')])(
  'without an answer there is nothing to copy: $task.state.status',
  (task) => {
    renderTaskView({ tray: trayOf([task]) });
    expect(within(row('7')).queryByRole('button', { name: /^Copy/ })).toBeNull();
  },
);
