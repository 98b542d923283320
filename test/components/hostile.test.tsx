import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Json } from '../../lib/core/json.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { failed, labelled, ready, reported } from './support/followed.ts';
import { openDetails } from './support/open-details.tsx';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { ACCOUNT, trayOf } from './support/tray.ts';

/** What can't be seen and turns, hides or piles up what stands around it. */
const UNSEEN = /[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F\u200B\uFEFF\u2028\0]/;
const TURNED = 'a\u202Ecba\u2069\u200B\u0000';

const MARKUP = '<img src=x onerror="globalThis.isHacked = true"><script>isHacked = true</script>';

/** Every place of a task that a text from outside can stand in. */
const PLACES: readonly (readonly [string, (text: string) => FollowedTask])[] = [
  ['a token', (text) => ready('7', { token: text })],
  ['a plain string', (text) => ready('7', text)],
  ['the name of a field', (text) => ready('7', { [text]: 1 })],
  ['an inner field', (text) => ready('7', { data: { tokens: text } })],
  ['a field that is not known', (text) => ready('7', { strange: text })],
  ['the address', (text) => ready('7', 'x', { ip: text })],
  ['the cost', (text) => ready('7', 'x', { cost: text })],
  ['the words of an error', (text) => failed('7', { description: text })],
  ['the code of an error', (text) => failed('7', { code: text })],
  ['the status', (text) => ready('7', 'x', { status: text })],
  ['a label', (text) => labelled(ready('7', 'x'), text)],
  [
    'a declined report',
    (text) => reported(ready('7', 'x'), { code: null, number: null, description: text }),
  ],
];

/** All that a row shows or says: its text and its attributes, but not what is typed in its fields. */
function toldOf(element: Element): string {
  const all = [...element.querySelectorAll('*')].filter(({ tagName }) => tagName !== 'INPUT');
  const attributes = all.flatMap((each) => [...each.attributes].map(({ value }) => value));
  return [element.textContent, ...attributes].join('\n');
}

test.for(PLACES)('what turns or hides its neighbours is made visible in %s', async ([, taskOf]) => {
  const { user, copied } = await openDetails(taskOf(TURNED));
  expect(toldOf(row('7'))).not.toMatch(UNSEEN);
  expect(row('7').textContent).toContain(String.raw`a\u202Ecba\u2069\u200B\u0000`);
  for (const copy of within(row('7')).queryAllByRole('button', { name: /^Copy/ })) {
    await user.click(copy);
  }
  // What is copied is what came.
  expect(copied.filter((text) => text.includes(String.raw`\u202E`))).toEqual([]);
});

test.for(PLACES)('a megabyte in %s is cut where it is shown', async ([, taskOf]) => {
  const page = await openDetails(taskOf('x'.repeat(1_000_000)));
  expect(toldOf(row('7')).length).toBeLessThan(50_000);
  page.show({ tray: trayOf([taskOf('<'.repeat(1_000_000))]) });
  expect(toldOf(row('7')).length).toBeLessThan(50_000);
});

test.for(PLACES)('markup in %s is shown as text', async ([, taskOf]) => {
  await openDetails(taskOf(MARKUP));
  expect(row('7').textContent).toContain(MARKUP);
  expect(within(row('7')).queryByRole('img')).toBeNull();
  expect(document.scripts).toHaveLength(0);
  expect(globalThis).not.toHaveProperty('isHacked');
});

test('a balance that is no number is shown as text', () => {
  renderTaskView({ tray: trayOf([], { ...ACCOUNT, balance: { amount: MARKUP, at: 0 } }) });
  expect(screen.getByRole('contentinfo').textContent).toContain(MARKUP);
});

test('a long token is shown shortened in the row, whole in the details, and copied whole', async () => {
  const token = 'x'.repeat(19_000);
  const { user, copied } = renderTaskView({ tray: trayOf([ready('7', { token })]) });
  expect(row('7').textContent.length).toBeLessThan(1_000);
  await user.click(button('Details of task 7'));
  expect(row('7').textContent).toContain(token);
  expect(row('7').textContent).not.toContain('Shown:');
  await user.click(button('Copy token'));
  expect(copied).toEqual([token]);
});

test('of a megabyte the details say how much they show, and all of it is copied', async () => {
  const token = 'x'.repeat(1_000_000);
  const { user, copied } = await openDetails(ready('7', { token }));
  expect(row('7').textContent).toContain(
    'Shown: 20,000 of 1,000,000 characters. Copying takes all of them.',
  );
  await user.click(button('Copy token'));
  expect(copied).toEqual([token]);
});

test('times that no calendar holds leave the row its width', () => {
  const task = ready('7', 'x', { createTime: 0, endTime: 1e300 });
  renderTaskView({ tray: trayOf([task]) });
  expect(row('7').textContent.length).toBeLessThan(200);
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
