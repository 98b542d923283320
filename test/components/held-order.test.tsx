import { expect, test } from 'vitest';
import { focused } from './support/focused.ts';
import { processing, ready } from './support/followed.ts';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { listedIds, row } from './support/rows.ts';
import { trayOf } from './support/tray.ts';

const BEFORE = trayOf([processing('2'), processing('1')]);
/** The same tasks after the lower one's answer came and another was added. */
const AFTER = trayOf([processing('3'), ready('1', 'yes'), processing('2')]);
const [FROZEN, NEWEST_FIRST] = [
  ['2', '1', '3'],
  ['3', '1', '2'],
];

test('the newest event is on top', () => {
  const { show } = renderTaskView({ tray: BEFORE });
  expect(listedIds()).toEqual(['2', '1']);
  show({ tray: AFTER });
  expect(listedIds()).toEqual(NEWEST_FIRST);
});

test('the order stands still under the pointer, what it shows does not', async () => {
  const { user, show } = renderTaskView({ tray: BEFORE });
  await user.hover(row('1'));
  show({ tray: AFTER });
  expect(listedIds()).toEqual(FROZEN);
  expect(row('1').textContent).toContain('Ready');
  await user.unhover(row('1'));
  expect(listedIds()).toEqual(NEWEST_FIRST);
});

test('the order stands still while the focus is anywhere in the list', async () => {
  const { user, show } = renderTaskView({ tray: BEFORE });
  button('Details of task 2').focus();
  show({ tray: AFTER });
  await user.tab();
  await user.tab();
  expect(focused()).toBe('Select task 1');
  expect(listedIds()).toEqual(FROZEN);
  idsField().focus();
  await expect.poll(listedIds).toEqual(NEWEST_FIRST);
});

test('the pointer leaving does not move the rows under the focus', async () => {
  const { user, show } = renderTaskView({ tray: BEFORE });
  await user.click(button('Details of task 1'));
  show({ tray: AFTER });
  await user.unhover(row('1'));
  expect(listedIds()).toEqual(FROZEN);
  idsField().focus();
  await expect.poll(listedIds).toEqual(NEWEST_FIRST);
});

test('the focus leaving does not move the rows under the pointer', async () => {
  const { user, show } = renderTaskView({ tray: BEFORE });
  await user.click(button('Details of task 1'));
  show({ tray: AFTER });
  idsField().focus();
  await user.keyboard('x');
  expect(listedIds()).toEqual(FROZEN);
  await user.unhover(row('1'));
  expect(listedIds()).toEqual(NEWEST_FIRST);
});

test('a task that is removed leaves a frozen list', async () => {
  const { user, show } = renderTaskView({ tray: BEFORE });
  await user.hover(row('1'));
  show({ tray: trayOf([processing('3'), processing('1')]) });
  expect(listedIds()).toEqual(['1', '3']);
});
