import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Json } from '../../lib/core/json.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { failed, labelled, ready, reported } from './support/followed.ts';
import { openDetails } from './support/open-details.tsx';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { ACCOUNT, trayOf } from './support/tray.ts';

const MARKUP = '<img src=x onerror="globalThis.isHacked = true"><script>isHacked = true</script>';

test.for<readonly [string, FollowedTask]>([
  ['a token', ready('7', { token: MARKUP })],
  ['a plain string', ready('7', MARKUP)],
  ['the name of a field', ready('7', { [MARKUP]: 1 })],
  ['an inner field', ready('7', { data: { tokens: MARKUP } })],
  ['the address', ready('7', 'x', { ip: MARKUP })],
  ['the cost', ready('7', 'x', { cost: MARKUP })],
  ['the words of an error', failed('7', { description: MARKUP })],
  ['the code of an error', failed('7', { code: MARKUP })],
  ['the status', ready('7', 'x', { status: MARKUP })],
  ['a label', labelled(ready('7', 'x'), MARKUP)],
  [
    'a declined report',
    reported(ready('7', 'x'), { code: null, number: null, description: MARKUP }),
  ],
])('markup in %s is shown as text', async ([, task]) => {
  await openDetails(task);
  expect(row('7').textContent).toContain(MARKUP);
  expect(within(row('7')).queryByRole('img')).toBeNull();
  expect(document.scripts).toHaveLength(0);
  expect(globalThis).not.toHaveProperty('isHacked');
});

test('a balance that is no number is shown as text', () => {
  renderTaskView({ tray: trayOf([], { ...ACCOUNT, balance: { amount: MARKUP, at: 0 } }) });
  expect(screen.getByRole('contentinfo').textContent).toContain(MARKUP);
});

test('a 100 kB token is shown shortened in the row and whole in the details', async () => {
  const token = 'x'.repeat(100_000);
  const page = renderTaskView({ tray: trayOf([ready('7', { token })]) });
  expect(row('7').textContent.length).toBeLessThan(1_000);
  await page.user.click(button('Details of task 7'));
  expect(row('7').textContent.includes(token)).toBe(true);
});

test.for<readonly [string, Json]>([
  ['right-to-left overrides', { text: '\u202Eabc\u202C\u2066' }],
  ['an empty string', ''],
  ['an empty text', { text: '' }],
  ['an empty object', {}],
  ['an empty list', []],
  ['names of Object.prototype', JSON.parse('{"__proto__":"p","constructor":"c","token":"t"}')],
  ['the same path twice', { data: { tokens: 'a' }, 'data.tokens': 'b' }],
  ['nulls in lists', { click: [null, [null]] }],
  ['depth', Array.from({ length: 500 }).reduce<Json>((inner) => ({ a: inner }), 1)],
])('an answer of %s is listed, opened and copied', async ([, solution]) => {
  const { user, copied } = await openDetails(ready('7', solution));
  await user.click(button('Copy answer of task 7'));
  await user.click(button('Copy as JSON'));
  expect(copied[1]).toBe(JSON.stringify(solution));
  expect(
    within(row('7')).getAllByRole('button', { name: /^Copy (?!as JSON)/ }).length,
  ).toBeGreaterThan(1);
});

test('each of two parts with the same path keeps its own text', async () => {
  const solution = { data: { tokens: 'a' }, 'data.tokens': 'b' };
  const { user, copied, show } = await openDetails(ready('7', solution));
  show({ tray: trayOf([ready('7', { ...solution, 'data.tokens': 'c' })]) });
  for (const part of screen.getAllByRole('button', { name: 'Copy data.tokens' })) {
    await user.click(part);
  }
  expect(copied).toEqual(['a', 'c']);
});
