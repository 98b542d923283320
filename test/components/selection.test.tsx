import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Reply } from '../../lib/core/command.ts';
import { axeFindings } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { failed, processing, ready } from './support/followed.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

const TASKS = [ready('11', 'first'), processing('12'), failed('13'), ready('14', 'second')];
const box = (id: string) => screen.getByRole('checkbox', { name: `Select task ${id}` });
const all = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all tasks' });
const labelField = () => screen.getByRole('textbox', { name: 'Label of the selected tasks' });
const said = () => screen.getByRole('status').textContent;
const selectedIds = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox', { name: /^Select task/, checked: true })
    .map(({ ariaLabel }) => ariaLabel?.replace('Select task ', ''));

function renderTasks() {
  return renderTaskView({ tray: trayOf(TASKS) });
}

test('selects tasks one by one, and says how many', async () => {
  const { user } = renderTasks();
  await user.click(box('11'));
  await user.click(box('13'));
  expect(screen.getByText('2 selected')).toBeDefined();
  expect(all().indeterminate).toBe(true);
  await user.click(box('11'));
  expect(screen.getByText('1 selected')).toBeDefined();
});

test('selects up to a task with the shift key, or no longer', async () => {
  const { user } = renderTasks();
  await user.click(box('14'));
  await user.keyboard('{Shift>}');
  await user.click(box('12'));
  expect(screen.getByText('3 selected')).toBeDefined();
  await user.keyboard('{/Shift}');
  await user.click(box('13'));
  await user.keyboard('{Shift>}');
  await user.click(box('14'));
  await user.keyboard('{/Shift}');
  expect(screen.getByText('1 selected')).toBeDefined();
});

test('selects all that are listed, and none', async () => {
  const { user } = renderTasks();
  await user.click(all());
  expect(screen.getByText('4 selected')).toBeDefined();
  expect(all().checked).toBe(true);
  await user.click(all());
  expect(screen.getByText('4 tasks')).toBeDefined();
  await user.click(box('11'));
  await user.click(button('Select none'));
  expect(screen.getByText('4 tasks')).toBeDefined();
});

test.each([
  ['lines', 'first\nsecond'],
  ['CSV', 'id,answer\r\n11,first\r\n14,second'],
])('copies the answers as %s and says how many there were', async (form, text) => {
  const { user, copied } = renderTasks();
  await user.click(all());
  await user.click(button(`Copy answers as ${form}`));
  expect(copied).toEqual([text]);
  expect(said()).toBe('2 answers copied · 2 without an answer');
});

test('copies the answers in the order of the list', async () => {
  const { user, copied } = renderTasks();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order tasks' }), 'oldest');
  await user.click(box('11'));
  await user.click(box('14'));
  await user.click(button('Copy answers as lines'));
  expect(copied).toEqual(['second\nfirst']);
  expect(said()).toBe('2 answers copied');
});

test('copies nothing where no selected task has an answer, and says so', async () => {
  const { user, copied } = renderTasks();
  await user.click(box('12'));
  await user.click(button('Copy answers as JSON'));
  expect(copied).toEqual([]);
  expect(said()).toBe('None of the selected tasks has an answer yet');
});

test('checks, labels and removes what is selected', async () => {
  const { user, sent } = renderTasks();
  const keys = ['2captcha:12', '2captcha:13'];
  await user.click(box('13'));
  await user.click(box('12'));
  await user.click(button('Check'));
  await user.type(labelField(), 'both');
  await user.click(button('Label'));
  await user.dblClick(button('Remove'));
  expect(sent).toEqual([
    { type: 'check', keys },
    { type: 'label', keys, label: 'both' },
    { type: 'remove', keys },
  ]);
  expect(said()).toBe('2 removed');
});

test('says for how many tasks a label was set', async () => {
  const { user } = renderTasks();
  await user.click(all());
  await user.type(labelField(), 'login{Enter}');
  expect(said()).toBe('Label set for 4 tasks');
});

test('labels very many in parts, and shows how far that is', async () => {
  const ids = Array.from({ length: 1_200 }, (_, i) => String(i + 1));
  const waiting: (() => void)[] = [];
  const send = () => new Promise<Reply>((resolve) => waiting.push(() => resolve({ kind: 'done' })));
  const { user, sent } = renderTaskView({ tray: trayOf(ids.map((id) => processing(id))), send });
  await user.click(all());
  await user.type(labelField(), 'load test{Enter}');
  const progress = await screen.findByRole('progressbar', { name: 'Label' });
  expect(progress).toHaveProperty('value', 0);
  waiting.shift()?.();
  await waitFor(() => expect(progress).toHaveProperty('value', 500));
  waiting.shift()?.();
  await waitFor(() => expect(progress).toHaveProperty('value', 1_000));
  waiting.shift()?.();
  await waitFor(() => expect(said()).toBe('Label set for 1,200 tasks'));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(sent.map((command) => ('keys' in command ? command.keys.length : 0))).toEqual([
    500, 500, 200,
  ]);
});

test.each<readonly [string, Reply, string]>([
  ['Check', { kind: 'checking', count: 4 }, '4 tasks will be asked for as soon as they may be'],
  ['Remove', { kind: 'removed', count: 4, undo: 'token' }, '4 removed'],
])('shows that %s is at work when it takes long, as one command', async (name, done, words) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { promise, resolve } = Promise.withResolvers<Reply>();
  const { sent } = renderTaskView({ tray: trayOf(TASKS), send: () => promise });
  fireEvent.click(all());
  await vi.advanceTimersByTimeAsync(100);
  fireEvent.click(button(name));
  await vi.advanceTimersByTimeAsync(499);
  expect(screen.queryByRole('progressbar')).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(screen.getByRole('progressbar', { name }).hasAttribute('value')).toBe(false);
  vi.useRealTimers();
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(button(name));
  resolve(done);
  await waitFor(() => expect(said()).toBe(words));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(sent).toHaveLength(1);
});

test.each(['', '   '])('takes no labels away with an empty field: "%s"', async (typed) => {
  const { user, sent } = renderTasks();
  await user.click(all());
  await user.type(labelField(), `${typed}{Enter}`);
  await user.click(button('Label'));
  expect(sent).toEqual([]);
});

test('says that a label could not be stored, and not that it was set', async () => {
  const { user } = renderTaskView({ tray: trayOf(TASKS), send: async () => ({ kind: 'refused' }) });
  await user.click(all());
  await user.type(labelField(), 'login{Enter}');
  expect(said()).toMatch(/^The browser refused to store that/);
});

test('forgets what is no longer listed', async () => {
  const { user, show } = renderTasks();
  await user.click(all());
  show({ tray: trayOf(TASKS.slice(0, 2)) });
  expect(screen.getByText('2 selected')).toBeDefined();
});

test('does not select anew what comes back to the list', async () => {
  const { user, show } = renderTasks();
  await user.click(all());
  show({ tray: trayOf(TASKS.slice(0, 2)) });
  show({ tray: trayOf(TASKS) });
  expect(selectedIds()).toEqual(['11', '12']);
});

test.each(['Select none', 'Remove'])('after %s the focus stays at the list', async (name) => {
  const { user, show } = renderTasks();
  await user.click(box('11'));
  await user.click(button(name));
  show({ tray: trayOf(TASKS.slice(1)) });
  expect(focused()).toBe('Select all tasks');
});

test('after all that is listed is removed the focus is in the field', async () => {
  const { user, show } = renderTasks();
  await user.click(all());
  await user.click(button('Remove'));
  show({ tray: trayOf() });
  expect(focused()).toBe('Task IDs');
});

test('selects with the shift key what is seen in between, in an order that stands still', async () => {
  const { user, show } = renderTasks();
  await user.click(box('12'));
  // Its answer would put it on top, if the pointer did not hold the order.
  show({ tray: trayOf([ready('14', 'second'), ...TASKS.slice(0, 3)]) });
  await user.keyboard('{Shift>}');
  await user.click(box('14'));
  await user.keyboard('{/Shift}');
  expect(selectedIds()).toEqual(['12', '13', '14']);
});
