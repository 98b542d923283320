import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { labelled, processing, ready } from './support/followed.ts';
import { openDetails } from './support/open-details.tsx';
import { renderTaskView } from './support/render-task-view.tsx';
import { row } from './support/rows.ts';
import { trayOf } from './support/tray.ts';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Label' });
const task = processing('7');
const command = (label: string) => ({ type: 'label', keys: [task.key], label });

test.for(['{Enter}', '{Tab}'])('a label is saved by %s, once', async (key) => {
  const { user, sent, show } = await openDetails(task);
  await user.type(field(), `login${key}`);
  expect(sent).toEqual([command('login')]);
  show({ tray: trayOf([labelled(task, 'login')]) });
  await user.click(field());
  await user.tab();
  expect(sent).toHaveLength(1);
});

test('closing the details saves the label too', async () => {
  const { user, sent } = await openDetails(task);
  await user.type(field(), 'login');
  await user.click(screen.getByRole('button', { name: 'Details of task 7' }));
  expect(sent).toEqual([command('login')]);
});

test.for(['', '   ', '{Backspace}l', ' '])(
  'a label that stays the same is not sent: "%s"',
  async (typed) => {
    const { user, sent } = await openDetails(labelled(task, typed.trim() === '' ? '' : 'label'));
    await user.click(field());
    if (typed !== '') await user.keyboard(typed);
    await user.tab();
    expect(sent).toEqual([]);
  },
);

test('a label can be taken away', async () => {
  const { user, sent } = await openDetails(labelled(task, 'login'));
  await user.clear(field());
  await user.tab();
  expect(sent).toEqual([command('')]);
});

test('a label that is set elsewhere is shown, and can be changed from there', async () => {
  const { user, sent, show } = await openDetails(labelled(task, 'first'));
  await user.type(field(), '{Control>}a{/Control}own{Tab}');
  show({ tray: trayOf([labelled(task, 'own')]) });
  show({ tray: trayOf([labelled(task, 'set for many')]) });
  await expect.poll(() => field().value).toBe('set for many');
  await user.clear(field());
  await user.type(field(), 'own{Tab}');
  expect(sent).toEqual([command('own'), command('own')]);
});

test('what is being typed stays when an earlier part of it comes back', async () => {
  const { user, show } = await openDetails(task);
  await user.type(field(), 'log{Enter}in');
  show({ tray: trayOf([labelled(task, 'log')]) });
  await user.keyboard('s');
  expect(field().value).toBe('logins');
});

test('a label ends at 100 characters', async () => {
  const { user, sent } = await openDetails(task);
  await user.click(field());
  await user.paste('x'.repeat(300));
  await user.tab();
  expect(sent).toEqual([command('x'.repeat(100))]);
});

test.for([task, ready('7', 'x')])(
  'the row shows the label before the id: $task.state.status',
  (given) => {
    renderTaskView({ tray: trayOf([labelled(given, 'login form')]) });
    expect(row('7').textContent).toMatch(/^login form7/);
  },
);
