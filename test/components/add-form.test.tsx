import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { focused } from './support/focused.ts';
import { idsField, renderTaskView } from './support/render-task-view.tsx';
import { NO_KEY, trayOf } from './support/tray.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => String(74_000_000_000 + i));

test('the field has the focus when the page opens', () => {
  renderTaskView();
  expect(focused()).toBe('Task IDs');
});

test('a pasted id is tracked at once and the field is empty for the next', async () => {
  const { user, sent } = renderTaskView();
  await user.paste('74372499131');
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: ['74372499131'] }]);
  await expect.poll(() => screen.getByRole('status').textContent).toBe('1 added');
  expect(idsField().value).toBe('');
});

test.for<readonly [string, string]>([
  ['Enter', '74372499131{Enter}'],
  ['Enter, once for each press', '74372499131{Enter}74372499132{Enter}'],
  ['Enter on one of several lines', '74372499131{Shift>}{Enter}{/Shift}74372499132{Enter}'],
])('what is typed waits for %s', async ([, keys]) => {
  const { user, sent } = renderTaskView();
  await user.type(idsField(), keys.slice(0, 11));
  expect(sent).toEqual([]);
  await user.keyboard(keys.slice(11));
  const tracked = sent.flatMap((command) => (command.type === 'track' ? command.ids : []));
  expect(tracked).toEqual(keys.match(/\d+/g));
  expect(idsField().value).toBe('');
});

test('what is typed is tracked by the button too', async () => {
  const { user, sent } = renderTaskView();
  await user.type(idsField(), '74372499131');
  await user.click(screen.getByRole('button', { name: 'Track' }));
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: ['74372499131'] }]);
});

test('Shift and Enter begin a new line and track nothing', async () => {
  const { user, sent } = renderTaskView();
  await user.type(idsField(), '74372499131{Shift>}{Enter}{/Shift}');
  expect(idsField().value).toBe('74372499131\n');
  expect(sent).toEqual([]);
});

test('the Enter that ends the composition of a word tracks nothing', async () => {
  const { user, sent } = renderTaskView();
  await user.type(idsField(), '74372499131');
  const composing = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
  const isLeftToTheBrowser = idsField().dispatchEvent(new KeyboardEvent('keydown', composing));
  expect(isLeftToTheBrowser).toBe(true);
  expect(sent).toEqual([]);
});

test.for<readonly [string, string, string]>([
  ['is tracked alone, with text before it', '12345[]', '12345'],
  ['is tracked alone, in the middle of a text', 'ab[]cd', 'abcd'],
  ['takes the place of a selection', 'ab[xyz]cd', 'abcd'],
  ['takes the place of everything', '[abxyzcd]', ''],
])('what is pasted %s', async ([, typed, left]) => {
  const { user, sent } = renderTaskView();
  const text = typed.replace(/[[\]]/g, '');
  await user.type(idsField(), text);
  idsField().setSelectionRange(typed.indexOf('['), typed.indexOf(']') - 1);
  await user.paste('74372499131');
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: ['74372499131'] }]);
  expect(idsField().value).toBe(left);
});

test('what was not understood of a paste stays in the field and is counted', async () => {
  const { user, sent } = renderTaskView();
  await user.paste('74372499131, 74372499132; one\n0 74372499133');
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: ids3 }]);
  await expect
    .poll(() => screen.getByRole('status').textContent)
    .toBe('3 added · 2 not understood');
  expect(idsField().value).toBe('one\n0');
});
const ids3 = ['74372499131', '74372499132', '74372499133'];

test('one paste may hold 1,000 ids', async () => {
  const { user, sent } = renderTaskView();
  await user.paste(ids(1_000).join('\n'));
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: ids(1_000) }]);
});

test.for<readonly [string, string, string]>([
  ['1,001 ids', ids(1_001).join(' '), '1,001 ids found, at most 1,000 at once'],
  ['10,000 ids', ids(10_000).join(' '), '10,000 ids found, at most 1,000 at once'],
  ['no id', 'hello there', 'No task id found: an id is a number like 74372499131'],
  ['markup', '<img src=x>', 'No task id found: an id is a number like 74372499131'],
  ['zero', '000', 'Not a task id: ids are whole numbers from 1 to 9007199254740991'],
  ['2^53', '9007199254740992', 'Not a task id: ids are whole numbers from 1 to 9007199254740991'],
  ['blanks', ' \n ', 'Nothing to track yet: paste a task id first'],
])('a paste of %s adds nothing and says why', async ([, text, reason]) => {
  const { user, sent } = renderTaskView();
  await user.paste(text);
  await expect.poll(() => screen.getByRole('status').textContent).toBe(reason);
  expect(sent).toEqual([]);
  expect(idsField().value).toBe(text.trim() === '' ? '' : text);
  expect(idsField().getAttribute('aria-invalid')).toBe('true');
});

test('Enter in the empty field says what to do', async () => {
  const { user, sent } = renderTaskView();
  await user.keyboard('{Enter}');
  await expect
    .poll(() => screen.getByRole('status').textContent)
    .toBe('Nothing to track yet: paste a task id first');
  expect(sent).toEqual([]);
});

test('a refused text is marked as wrong only until it is changed', async () => {
  const { user } = renderTaskView();
  await user.paste('abc');
  expect(idsField().getAttribute('aria-invalid')).toBe('true');
  await user.type(idsField(), '{Backspace}');
  expect(idsField().getAttribute('aria-invalid')).toBe('false');
});

test('without a key the field waits, and takes the focus once there is one', async () => {
  const { show } = renderTaskView({ tray: trayOf([], NO_KEY) });
  expect(idsField().disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Track' }).disabled).toBe(true);
  show({ tray: trayOf() });
  await expect.poll(focused).toBe('Task IDs');
});

test('a paste without text, such as a picture, changes nothing', async () => {
  const { user, sent } = renderTaskView();
  await user.paste('');
  expect(sent).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('');
});
