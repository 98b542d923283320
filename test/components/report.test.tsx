import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Reply } from '../../lib/core/command.ts';
import { focused } from './support/focused.ts';
import { byClock, failed, NOW, processing, ready, reported } from './support/followed.ts';
import { openDetails } from './support/open-details.tsx';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { trayOf } from './support/tray.ts';

const QUARTER = 15 * 60;
const HOUR = 3_600_000;
const task = ready('7', 'x', { endTime: NOW / 1_000 - 60 });
const buttons = () => screen.queryAllByRole('button', { name: /^Report/ });
const status = () => screen.getByRole('status').textContent;

test.for(['correct', 'incorrect'] as const)('an answer is reported as %s', async (verdict) => {
  const { user, sent } = await openDetails(task);
  await user.click(button(`Report ${verdict}`));
  expect(sent).toEqual([{ type: 'report', key: task.key, verdict }]);
  await expect.poll(status).toBe('Reported');
});

test.for<readonly [string, Reply, string]>([
  ['declined', { kind: 'reported', result: 'declined' }, 'The service did not take the report'],
  ['unsent', { kind: 'reported', result: 'unsent' }, 'The report could not be sent'],
])('of a report that was %s the status says so', async ([, reply, words]) => {
  const { user } = renderTaskView({ tray: trayOf([task]), send: async () => reply });
  await user.click(button('Details of task 7'));
  await user.click(button('Report correct'));
  await expect.poll(status).toContain(words);
});

test('a report is not sent twice while the first is under way', async () => {
  const slow = Promise.withResolvers<Reply>();
  const { user, sent } = renderTaskView({ tray: trayOf([task]), send: () => slow.promise });
  await user.click(button('Details of task 7'));
  await user.click(button('Report correct'));
  expect(buttons().map((each) => each.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
  await user.click(button('Report incorrect'));
  expect(sent).toHaveLength(1);
  slow.resolve({ kind: 'reported', result: 'unsent' });
  await expect.poll(() => button('Report correct').getAttribute('aria-disabled')).toBe('false');
});

test.for<readonly [string, number, number, boolean]>([
  ['fresh', NOW / 1_000, 0, false],
  ['almost 15 min old', NOW / 1_000 - QUARTER + 1, 0, false],
  ['15 min old', NOW / 1_000 - QUARTER, 0, true],
  ["15 min old by the service's clock alone", (NOW + HOUR) / 1_000 - QUARTER, HOUR, true],
  ["15 min old by the computer's clock alone", (NOW - HOUR) / 1_000, -HOUR, false],
])('of an answer that is %s a late report is warned of, or not', async (given) => {
  const [, endTime, ahead, isLate] = given;
  const tray = trayOf([byClock(ready('7', 'x', { endTime }), ahead)]);
  const { user } = renderTaskView({ tray });
  await user.click(button('Details of task 7'));
  expect(row('7').textContent.includes('a report is probably refused')).toBe(isLate);
  expect(buttons()).toHaveLength(2);
});

test('what a report can and cannot do is said', async () => {
  await openDetails(task);
  expect(row('7').textContent).toContain('It does not promise to');
});

test.for<readonly [string, Parameters<typeof reported>[1], string]>([
  ['taken', null, 'Reported as correct: the service took it.'],
  [
    'declined for a known reason',
    { code: 'ERROR_DUPLICATE_REPORT', number: null, description: 'no' },
    'the service did not take it: This task was reported before.',
  ],
  [
    'declined for an unknown reason',
    { code: 'ERROR_ODD', number: 9, description: 'words of the service' },
    'the service did not take it: words of the service',
  ],
])('a report that was %s is shown, and not offered again', async ([, failure, words]) => {
  await openDetails(reported(task, failure));
  expect(row('7').textContent).toContain(words);
  expect(buttons()).toEqual([]);
});

test.for([processing('7'), failed('7')])(
  'there is nothing to report of a task that is $task.state.status',
  async (given) => {
    await openDetails(given);
    expect(buttons()).toEqual([]);
  },
);

test('after a report by keyboard the focus stays in the row', async () => {
  const { user, show } = await openDetails(task);
  button('Report correct').focus();
  await user.keyboard('{Enter}');
  show({ tray: trayOf([reported(task)]) });
  expect(focused()).toBe('Details of task 7');
});
