import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { failed, ready } from './support/followed.ts';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

const TASKS = [ready('11', 'first'), failed('12'), ready('13', 'third')];
const focusedRow = () => document.activeElement?.getAttribute('data-key');

/** The list with the focus on its first row. */
async function renderFocused() {
  const page = renderTaskView({ tray: trayOf(TASKS) });
  await page.user.keyboard('/{ArrowDown}');
  return page;
}

test('/ goes to the search, from the empty field for ids too, and an arrow on to the list', async () => {
  const { user } = renderTaskView({ tray: trayOf(TASKS) });
  await user.click(idsField());
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await user.keyboard('{ArrowDown}');
  expect(focusedRow()).toBe('2captcha:11');
});

test('/ is a letter where something is being typed', async () => {
  const { user } = renderTaskView({ tray: trayOf(TASKS) });
  await user.type(idsField(), 'id/');
  expect(idsField().value).toBe('id/');
  await user.type(screen.getByRole('searchbox'), '?/');
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('?/');
});

test('the arrows go from row to row and stop at the ends', async () => {
  const { user } = await renderFocused();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(focusedRow()).toBe('2captcha:13');
  await user.keyboard('{ArrowUp}');
  expect(focusedRow()).toBe('2captcha:12');
});

test('the arrows work from a button of a row too', async () => {
  const { user } = renderTaskView({ tray: trayOf(TASKS) });
  button('Details of task 11').focus();
  await user.keyboard('{ArrowDown}');
  expect(focusedRow()).toBe('2captcha:12');
});

test('Enter copies the answer, or opens the details where there is none', async () => {
  const { user, copied } = await renderFocused();
  await user.keyboard('{Enter}');
  expect(copied).toEqual(['first']);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(button('Details of task 12').ariaExpanded).toBe('true');
});

test('the arrows to the sides open and close the details', async () => {
  const { user } = await renderFocused();
  await user.keyboard('{ArrowRight}');
  expect(button('Details of task 11').ariaExpanded).toBe('true');
  await user.keyboard('{ArrowLeft}');
  expect(button('Details of task 11').ariaExpanded).toBe('false');
});

test('the space bar selects, Delete removes', async () => {
  const { user, sent } = await renderFocused();
  await user.keyboard(' {ArrowDown} {Delete}');
  expect(screen.getByText('2 selected')).toBeDefined();
  expect(sent).toEqual([{ type: 'remove', keys: ['2captcha:12'] }]);
});

test('the space bar with Shift selects up to the row', async () => {
  const { user } = await renderFocused();
  await user.keyboard(' {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
  expect(screen.getByText('3 selected')).toBeDefined();
});

test('Delete goes on from row to row, but not while it is held down', async () => {
  const { user, sent, show } = await renderFocused();
  await user.keyboard('{Delete}');
  show({ tray: trayOf(TASKS.slice(1)) });
  expect(focusedRow()).toBe('2captcha:12');
  const held = { key: 'Delete', bubbles: true, repeat: true };
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', held));
  expect(sent).toHaveLength(1);
  await user.keyboard('{Delete}');
  show({ tray: trayOf(TASKS.slice(2)) });
  expect(focusedRow()).toBe('2captcha:13');
  expect(sent).toHaveLength(2);
});

test('keys for the browser are left to it', async () => {
  const { user, sent, copied } = await renderFocused();
  await user.keyboard('{Control>}{Enter}{Delete}{/Control}{Alt>}{ArrowDown}{/Alt}');
  expect([sent, copied]).toEqual([[], []]);
  expect(focusedRow()).toBe('2captcha:11');
});

test('? lists the keys, and so does the button; both can be closed', async () => {
  const { user } = renderTaskView({ tray: trayOf(TASKS) });
  await user.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Keys' })).toBeDefined();
  await user.click(button('Close'));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(button('Keys'));
  expect(screen.getByRole('dialog', { name: 'Keys' })).toBeDefined();
});
