import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { TaskViewProps } from '../../components/task-view.tsx';
import { traitsOf } from '../../lib/core/traits.ts';
import { ENGLISH } from '../support/languages.ts';
import { failed, labelled, processing, ready } from './support/followed.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

const TASKS = [
  ready('11', { gRecaptchaResponse: '03A' }, { cost: '0.001', createTime: 0, endTime: 9 }),
  labelled(processing('12'), 'Login form'),
  failed('13', { code: 'ERROR_CAPTCHA_UNSOLVABLE' }),
  ready('14', { text: 'abc' }, { cost: '0.02', createTime: 0, endTime: 4 }),
];

const TRAITS = new Map(
  TASKS.map(({ key, task, answer }) => [key, traitsOf(task, answer, ENGLISH)] as const),
);

function renderTasks(given: Partial<TaskViewProps> = {}) {
  return renderTaskView({ tray: trayOf(TASKS), traits: TRAITS, ...given });
}

const field = () => screen.getByRole('searchbox', { name: 'Search tasks' });

function ids(): readonly string[] {
  return screen.queryAllByRole('listitem').map(
    (row) =>
      within(row)
        .getByRole('button', { name: /^Details/ })
        .ariaLabel?.slice(-2) ?? '',
  );
}

test.each([
  ['an id', '13', ['13']],
  ['a label', 'login', ['12']],
  ['a family', 'recaptcha', ['11']],
  ['an error code', 'unsolvable', ['13']],
])('finds tasks by %s, and says how many', async (_, text, expected) => {
  const { user } = renderTasks();
  await user.type(field(), text);
  expect(ids()).toEqual(expected);
  expect(screen.getByText('1 of 4').ariaLive).toBe('polite');
});

test('shows one status alone, and all again', async () => {
  const { user } = renderTasks();
  const menu = screen.getByRole('combobox', { name: 'Show tasks by status' });
  await user.selectOptions(menu, 'Ready');
  expect(ids()).toEqual(['11', '14']);
  await user.selectOptions(menu, 'All');
  expect(ids()).toEqual(['11', '12', '13', '14']);
  expect(screen.getByText('4 tasks').ariaLive).toBe('off');
});

test.each([
  ['Oldest', ['14', '13', '12', '11']],
  ['Costliest', ['14', '11', '12', '13']],
  ['Slowest', ['11', '14', '12', '13']],
])('puts the %s first', async (order, expected) => {
  const { user } = renderTasks();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order tasks' }), order);
  expect(ids()).toEqual(expected);
});

test('asks for what it needs only when it needs it, and says that it is read', async () => {
  const wanted: string[] = [];
  const { user, show } = renderTasks({
    traits: null,
    wantTraits: () => void wanted.push('traits'),
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order tasks' }), 'Oldest');
  expect(wanted).toEqual([]);
  await user.type(field(), 'login');
  expect(wanted).toEqual(['traits']);
  expect(screen.getByText('Reading all tasks…')).toBeDefined();
  show({ traits: TRAITS });
  expect(ids()).toEqual(['12']);
});

test('says when nothing fits, and takes the search back', async () => {
  const { user } = renderTasks();
  await user.type(field(), 'nowhere');
  expect(screen.getByText('No task fits this search')).toBeDefined();
  await user.click(button('Clear search'));
  expect(ids()).toHaveLength(4);
});

test('clears what is finished among the listed, once, and can undo it', async () => {
  const { user, sent } = renderTasks();
  await user.dblClick(button('Clear finished'));
  expect(sent).toEqual([{ type: 'remove', keys: ['2captcha:11', '2captcha:13', '2captcha:14'] }]);
  expect(screen.getByRole('status').textContent).toBe('3 removed');
  expect(button('Undo')).toBeDefined();
});

test('leaves alone what a search does not list', async () => {
  const { user, sent } = renderTasks();
  await user.type(field(), 'abc text');
  expect(screen.queryByRole('button', { name: 'Clear finished' })).toBeNull();
  await user.clear(field());
  await user.type(field(), 'unsolvable');
  await user.click(button('Clear finished'));
  expect(sent).toEqual([{ type: 'remove', keys: ['2captcha:13'] }]);
});

test('offers to clear nothing while all are in work', () => {
  renderTaskView({ tray: trayOf([processing('12')]) });
  expect(screen.queryByRole('button', { name: 'Clear finished' })).toBeNull();
});
