import { screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { withRequestsMade, type Account } from '../../lib/core/account.ts';
import type { Json } from '../../lib/core/json.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { failed, NOW, processing, ready, stalled, unreadable } from './support/followed.ts';
import { openDetails } from './support/open-details.tsx';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { facts, row } from './support/rows.ts';
import { ACCOUNT, inTrouble, NO_KEY, trayOf } from './support/tray.ts';

test('one task is open at a time, and closed by the same button', async () => {
  const { user } = await openDetails(processing('2'), processing('1'));
  const states = () =>
    ['2', '1'].map((id) => button(`Details of task ${id}`).getAttribute('aria-expanded'));
  expect(states()).toEqual(['true', 'false']);
  await user.click(button('Details of task 1'));
  expect(states()).toEqual(['false', 'true']);
  await user.click(button('Details of task 1'));
  expect(states()).toEqual(['false', 'false']);
});

test('details are brought into sight as they open, and not again by fresh data', async () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
  const { show } = await openDetails(processing('2'), processing('1'));
  show({ tray: trayOf([ready('1', 'yes'), processing('2')]) });
  expect(scroll.mock.contexts).toEqual([row('2')]);
  expect(scroll).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
});

test('the button names the details that it opened', async () => {
  await openDetails(processing('2'));
  const controlled = button('Details of task 2').getAttribute('aria-controls') ?? '';
  expect(document.getElementById(controlled)?.textContent).toContain('Last asked');
});

test('details stay open when fresh data comes', async () => {
  const { show } = await openDetails(processing('2'));
  show({ tray: trayOf([processing('3'), ready('2', { token: 't' })]) });
  expect(button('Details of task 2').getAttribute('aria-expanded')).toBe('true');
  expect(button('Copy token').textContent).toBe('Copy');
});

test('the details of an answer show what the service said beside it', async () => {
  const rest = { cost: '0.00299', createTime: 1_785_580_000, endTime: 1_785_580_042 };
  const failure = { code: null, number: 0, description: null };
  const more = { solveCount: 2, ip: '192.0.2.7', status: 'ready', failure };
  await openDetails(ready('2', 'x', { ...rest, ...more }));
  expect(facts('2')).toEqual({
    Status: 'ready',
    Cost: '$0.00299',
    Created: 'Aug 1, 2026, 10:26:40 AM',
    Solved: 'Aug 1, 2026, 10:27:22 AM',
    'Time taken': '42 s',
    Attempts: '2',
    'Created from': '192.0.2.7',
    'Error number': '0',
    Service: '2Captcha',
    Added: 'Aug 1, 2026, 11:58:00 AM',
    Seen: 'Aug 1, 2026, 12:00:00 PM',
  });
});

test('the details of a processing task say when it was and will be asked for', async () => {
  await openDetails(processing('2'));
  expect(facts('2')).toEqual({
    Service: '2Captcha',
    Added: 'Aug 1, 2026, 11:58:00 AM',
    'Last asked': 'Aug 1, 2026, 11:59:57 AM',
    'Requests made': '4',
    'Next request': 'in 2 s',
  });
});

const pause = {
  kind: 'slowed-down',
  cause: 'too-many',
  failure: null,
  since: NOW,
  step: 1,
} as const;

test.for<readonly [string, Account, string]>([
  ['a pause of the account', inTrouble({ ...pause, until: NOW + 60_000 }), 'in 1 min'],
  ['a pause that ends before', inTrouble({ ...pause, until: NOW + 500 }), 'in 2 s'],
  ['a budget that is spent', withRequestsMade(ACCOUNT, 600, NOW), 'in 1 h'],
  ['trouble', inTrouble({ kind: 'suspended' }), 'once requests can be made again'],
  ['a missing key', NO_KEY, 'once requests can be made again'],
])('the next request of a task waits for %s', async ([, account, words]) => {
  const { user } = renderTaskView({ tray: trayOf([processing('2')], account) });
  await user.click(button('Details of task 2'));
  expect(facts('2')['Next request']).toBe(words);
});

test('the details of a stalled task promise no further request', async () => {
  await openDetails(stalled('2'));
  expect(Object.keys(facts('2'))).not.toContain('Next request');
});

test('the details of a failure show code, number and words', async () => {
  await openDetails(failed('2', { code: 'ERROR_A', number: 12, description: 'Nobody could' }));
  expect(facts('2')).toMatchObject({
    'Error code': 'ERROR_A',
    'Error number': '12',
    Description: 'Nobody could',
  });
});

test('a time that no calendar holds is shown as the number that came', async () => {
  await openDetails(ready('2', 'x', { createTime: 9e15, endTime: 9e15 }));
  expect(facts('2')).toMatchObject({ Created: '9000000000000000', Solved: '9000000000000000' });
});

test.for<readonly [FollowedTask, boolean]>([
  [processing('2'), true],
  [stalled('2'), true],
  [failed('2'), true],
  [ready('2', 'x'), false],
  [unreadable('2'), false],
])('Check now is offered unless the task is ready: $0.task.state.status', async (given) => {
  const [task, isOffered] = given;
  const { user, sent } = await openDetails(task);
  const found = screen.queryByRole('button', { name: 'Check now' });
  expect(found !== null).toBe(isOffered);
  if (found !== null) await user.click(found);
  expect(sent).toEqual(isOffered ? [{ type: 'check', keys: [task.key] }] : []);
});

test.for<readonly [Json, Readonly<Record<string, string>>]>([
  [
    { token: 'T1', userAgent: 'M 5' },
    { 'Copy token': 'T1', 'Copy userAgent': 'M 5' },
  ],
  [
    { data: { tokens: 'D1' }, ok: true },
    { 'Copy data.tokens': 'D1', 'Copy ok': 'true' },
  ],
  ['friday', { 'Copy answer': 'friday' }],
  [[1, null, 'x'], { 'Copy answer': '[1,null,"x"]' }],
  [{ click: [2, 5, 9] }, { 'Copy click': '[2,5,9]' }],
  [{ text: '' }, { 'Copy text': '' }],
])('each part of %o has its own copy button', async ([solution, parts]) => {
  const { user, copied } = await openDetails(ready('2', solution));
  const names = Object.keys(parts);
  for (const name of names) await user.click(within(row('2')).getByRole('button', { name }));
  await user.click(button('Copy as JSON'));
  expect(copied).toEqual([...Object.values(parts), JSON.stringify(solution)]);
  expect(
    within(row('2')).getAllByRole('button', { name: /^Copy [^ar]|^Copy answer$/ }),
  ).toHaveLength(names.length);
});
