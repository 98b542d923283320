import { expect, test } from 'vitest';
import { focused } from './support/focused.ts';
import { processing, ready, stalled } from './support/followed.ts';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { listedIds } from './support/rows.ts';
import { inTrouble, trayOf } from './support/tray.ts';

const all = [processing('3'), processing('2'), processing('1')];
const without = (...ids: string[]) => trayOf(all.filter(({ task }) => !ids.includes(task.id)));

test.for([
  ['3', '2'],
  ['2', '1'],
  ['1', '2'],
] as const)(
  'after task %s is removed by keyboard the focus is at task %s',
  async ([gone, next]) => {
    const { user, show } = renderTaskView({ tray: trayOf(all) });
    button(`Remove task ${gone}`).focus();
    await user.keyboard('{Enter}');
    show({ tray: without(gone) });
    // Not at its Remove: a key held down for a moment would remove task after task.
    expect(focused()).toBe(`Details of task ${next}`);
  },
);

test('when the task under the focus and the next one go together, the focus goes on', () => {
  const { show } = renderTaskView({ tray: trayOf(all) });
  button('Details of task 3').focus();
  show({ tray: without('3', '2') });
  expect(focused()).toBe('Details of task 1');
});

test('after the last task is removed the focus is in the field', async () => {
  const { user, show } = renderTaskView({ tray: trayOf([processing('1')]) });
  button('Remove task 1').focus();
  await user.keyboard('{Enter}');
  show({ tray: trayOf() });
  expect(focused()).toBe('Task IDs');
});

test('the order is free again once the focus leaves the row after a removed one', async () => {
  const { show } = renderTaskView({ tray: trayOf(all) });
  button('Remove task 3').focus();
  show({ tray: without('3') });
  show({ tray: trayOf([ready('1', 'yes'), processing('2')]) });
  expect(listedIds()).toEqual(['2', '1']);
  idsField().focus();
  await expect.poll(listedIds).toEqual(['1', '2']);
});

test('removing a task takes no focus that is elsewhere', () => {
  const { show } = renderTaskView({ tray: trayOf(all) });
  show({ tray: without('3') });
  expect(focused()).toBe('Task IDs');
});

test('after Undo the focus is in the field', async () => {
  const { user } = renderTaskView();
  await user.paste('74372499131');
  await expect.poll(() => button('Undo').isConnected).toBe(true);
  button('Undo').focus();
  await user.keyboard('{Enter}');
  expect(focused()).toBe('Task IDs');
});

test('when the answer comes after Check now the focus stays at the task', async () => {
  const { user, show } = renderTaskView({ tray: trayOf([stalled('1')]) });
  await user.click(button('Details of task 1'));
  button('Check now').focus();
  show({ tray: trayOf([processing('1')]) });
  expect(focused()).toBe('Check now');
  show({ tray: trayOf([ready('1', 'yes')]) });
  expect(focused()).toBe('Details of task 1');
});

test.for([
  ['Try again', 'suspended'],
  ['Grant access', 'no-permission'],
] as const)('after %s ended the trouble the focus is in the field', ([name, kind]) => {
  const { show } = renderTaskView({ tray: trayOf([], inTrouble({ kind })) });
  button(name).focus();
  show({ tray: trayOf() });
  expect(focused()).toBe('Task IDs');
});

test('the whole page is walked by Tab in the order of reading', async () => {
  const { user } = renderTaskView({ tray: trayOf([ready('1', 'yes')]) });
  idsField().blur();
  const walked: string[] = [];
  for (let step = 0; step < 15; step += 1) {
    await user.tab();
    walked.push(focused());
  }
  expect(walked).toEqual([
    'Keys',
    'Open in the sidebar',
    'Open in a tab',
    'Options',
    'Task IDs',
    'Track',
    'Search tasks',
    'Show tasks by status',
    'Order tasks',
    'Select all tasks',
    'Clear finished',
    'Select task 1',
    'Copy answer of task 1',
    'Details of task 1',
    'Remove task 1',
  ]);
});
