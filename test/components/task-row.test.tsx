import { within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Json } from '../../lib/core/json.ts';
import type { Answer } from '../../lib/core/solution.ts';
import type { Failure } from '../../lib/core/task.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import {
  damaged,
  failed,
  forgotten,
  NOW,
  processing,
  ready,
  stalled,
  unreadable,
} from './support/followed.ts';
import { renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { trayOf } from './support/tray.ts';

const rowText = (task: FollowedTask) => {
  renderTaskView({ tray: trayOf([task]) });
  return row(task.task.id).textContent;
};

test.for<readonly [string, FollowedTask]>([
  ['Processing', processing('74372499131')],
  ['Ready', ready('74372499131', { token: 't' })],
  ['Ready', unreadable('74372499131')],
  ['Failed', failed('74372499131')],
  ['Stalled', stalled('74372499131')],
])('a row says its id and %s in words', ([word, task]) => {
  renderTaskView({ tray: trayOf([task]) });
  expect(within(row('74372499131')).getByText('74372499131').textContent).toBe('74372499131');
  expect(within(row('74372499131')).getByText(word).textContent).toBe(word);
});

test.for<readonly [string, FollowedTask, string]>([
  ['when it was asked for', processing('1'), 'Asked 3 s ago'],
  ['that it was not asked for yet', processing('1', null), 'Not asked yet'],
  ['why its answer is not shown', unreadable('1'), 'The stored answer cannot be read'],
  ['that it was given up, and after how long', stalled('1', 629_000), 'No answer after 10 min'],
  ['that it was given up', stalled('1'), 'No answer in time'],
  ['that its record was damaged', damaged('1'), 'Record damaged'],
  ['that its answer was forgotten', forgotten(ready('1', 'x')), 'Answer forgotten'],
])('a row says %s', ([, task, words]) => {
  expect(rowText(task)).toContain(words);
});

test.for<readonly [string, Json, string]>([
  ['the token', { token: 'T1', userAgent: 'Mozilla' }, 'T1'],
  ['the reCAPTCHA response', { gRecaptchaResponse: 'R1' }, 'R1'],
  ['the text', { text: 'k7wq3x' }, 'k7wq3x'],
  ['a plain string', '12', '12'],
  ['how many fields belong together', { challenge: 'a', validate: 'b', seccode: 'c' }, '3 fields'],
  ['what nobody listed, as JSON', { odd: [1, null] }, '{"odd":[1,null]}'],
  ['that there is none', null, 'The answer holds no solution'],
])('a ready row shows %s', ([, solution, shown]) => {
  expect(rowText(ready('7', solution))).toContain(shown);
});

const SOLVED = { createTime: 1_785_580_000, endTime: 1_785_580_042 };

test.for<readonly [string, Partial<Answer>, string]>([
  ['cost and time', { ...SOLVED, cost: '0.00299' }, '$0.00299 · 42 s'],
  ['no cost', SOLVED, '42 s'],
  ['no end', { createTime: 1_785_580_000, cost: '0.00299' }, '$0.00299 · 2 min ago'],
  ['nothing', {}, '2 min ago'],
  ['an end before the beginning', { createTime: 2, endTime: 1 }, '2 min ago'],
  ['a minute and more', { createTime: 1, endTime: 126 }, '2 min 5 s'],
  ['hours', { createTime: 1, endTime: 7_202 }, '2 h'],
  ['a cost of nothing', { cost: '0' }, '$0.00 · 2 min ago'],
  [
    'more digits than a binary number holds',
    { cost: '0.12345678901234567890', ...SOLVED },
    '$0.1234567890123456789 · 42 s',
  ],
  ['a fortune', { cost: '9007199254740993.01', ...SOLVED }, '$9,007,199,254,740,993.01 · 42 s'],
])('of an answer with %s the row says so', ([, rest, words]) => {
  const text = rowText(ready('7', 'answer', rest));
  expect(text).toContain(`${words}Ready answer`);
});

test.for<readonly [Partial<Failure>, string]>([
  [{ code: 'ERROR_A', number: 12, description: 'Workers could not' }, 'Workers could not'],
  [{ code: 'ERROR_A', number: 12 }, 'ERROR_A'],
  [{ number: 12 }, 'The workers gave up'],
  [{ code: 'ERROR_BAD_PROXY', description: 'Bad' }, 'The proxy given with the task is wrong'],
  [{ number: 4711 }, 'Error 4711'],
  [{}, 'The service gave no reason'],
])('a failed row says why, as far as the service did: %o', ([failure, words]) => {
  expect(rowText(failed('7', failure))).toContain(words);
});

test('the age of a task grows as time goes by', () => {
  const { show } = renderTaskView({ tray: trayOf([processing('7')]) });
  show({ now: NOW + 61_000 });
  expect(row('7').textContent).toContain('3 min 1 s ago');
});

test('a clock that was set back makes no time negative', () => {
  const { show } = renderTaskView({ tray: trayOf([processing('7')]) });
  show({ now: NOW - 3_600_000 });
  expect(row('7').textContent).toContain('just now');
  expect(row('7').textContent).not.toMatch(/-\d/);
});
