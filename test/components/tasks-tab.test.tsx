import { createEvent, fireEvent, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadInsights } from '../../entrypoints/tasks/lazy-insights.tsx';
import { TasksTab } from '../../entrypoints/tasks/tasks-tab.tsx';
import type { Command } from '../../lib/core/command.ts';
import { ITEM } from '../../lib/items.ts';
import { parseCommand } from '../../lib/message-schema.ts';
import { intercept } from '../lib/support/intercept.ts';
import { axeFindings } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { NOW, processing, ready } from './support/followed.ts';
import { renderInEnglish } from './support/render-in-english.tsx';
import { reply } from './support/reply.ts';
import { store } from './support/render-surface.tsx';

const link = (name: string) => screen.getByRole('link', { name });
const list = () => screen.queryByRole('list', { name: 'Tasks' });
const getData = (): string => '';
const answers = () => screen.queryByText('Answers', { selector: 'dt' })?.nextSibling?.textContent;

function renderTab() {
  Object.assign(fakeBrowser.action, { getUserSettings: async () => ({ isOnToolbar: true }) });
  const sent: Command[] = [];
  intercept(fakeBrowser.runtime, 'sendMessage', async ([message]) => {
    const command = parseCommand(message);
    if (command === null) throw new Error('The page sent something that is no command');
    sent.push(command);
    return reply(command);
  });
  const doors = { openPanel: null, openTab: null, openOptions: () => undefined };
  renderInEnglish(<TasksTab doors={doors} />);
  return { user: userEvent.setup(), sent };
}

beforeAll(loadInsights);
beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  location.hash = '';
});

test('the tab shows the tasks at first, and which view that is', async () => {
  await store([ready('1', 'yes')]);
  renderTab();
  await expect.poll(list).not.toBeNull();
  const links = within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('link');
  expect(links.map((each) => [each.textContent, each.getAttribute('aria-current')])).toEqual([
    ['Tasks', 'page'],
    ['Insights', null],
  ]);
});

test('a link leads to the insights and keeps the focus, and another back', async () => {
  await store([ready('2', 'yes'), processing('1')]);
  const { user } = renderTab();
  await expect.poll(list).not.toBeNull();
  link('Insights').focus();
  await user.keyboard('{Enter}');
  await expect.poll(answers).toBe('1');
  expect(list()).toBeNull();
  expect(link('Insights').getAttribute('aria-current')).toBe('page');
  expect(focused()).toBe('Insights');
  await expect(axeFindings()).resolves.toEqual([]);
  await user.click(link('Tasks'));
  await expect.poll(list).not.toBeNull();
});

test('the address names the view', async () => {
  location.hash = '#insights';
  await store([ready('1', 'yes')]);
  renderTab();
  await expect.poll(answers).toBe('1');
});

test('another address is another view', async () => {
  await store([ready('1', 'yes')]);
  renderTab();
  location.hash = '#insights';
  await expect.poll(answers).toBe('1');
  location.hash = '#elsewhere';
  await expect.poll(list).not.toBeNull();
});

test('the keys of the list are shown beside it, not where none of them works', async () => {
  await store([ready('1', 'yes')]);
  const { user } = renderTab();
  await user.click(screen.getByRole('button', { name: 'Keys' }));
  await screen.findByRole('dialog');
  location.hash = '#insights';
  await expect.poll(() => screen.queryByRole('button', { name: 'Keys' })).toBeNull();
});

test('an address that names a task leads from the insights to it', async () => {
  location.hash = '#insights';
  await store([ready('2', 'yes'), ready('1', { token: 'abc' })]);
  renderTab();
  await expect.poll(answers).toBe('2');
  location.hash = '#task=1';
  await screen.findByRole('button', { name: 'Copy token' });
});

test('whoever comes back from the insights finds the tasks as they were', async () => {
  await store([ready('12', 'yes'), processing('11'), processing('2')]);
  const { user } = renderTab();
  await expect.poll(list).not.toBeNull();
  await user.type(screen.getByRole('searchbox'), '1');
  await user.click(screen.getByRole('button', { name: 'Details of task 12' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select task 11' }));
  await user.click(screen.getByRole('button', { name: 'Remove task 12' }));
  await screen.findByRole('button', { name: 'Undo' });
  await user.click(link('Insights'));
  await expect.poll(answers).toBe('1');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await user.click(link('Tasks'));
  await screen.findByRole('button', { name: 'Undo' });
  expect(screen.getByRole('status').textContent).toBe('1 removed');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', '1');
  expect(screen.getByRole('checkbox', { name: 'Select task 11' })).toHaveProperty('checked', true);
  const details = screen.getByRole('button', { name: 'Details of task 12' });
  expect(details.getAttribute('aria-expanded')).toBe('true');
});

test('what comes while the insights are shown is seen when the tasks are', async () => {
  location.hash = '#insights';
  await store([ready('1', 'yes')]);
  const { user, sent } = renderTab();
  await expect.poll(answers).toBe('1');
  await expect.poll(() => sent).toContainEqual({ type: 'opened' });
  expect(sent).not.toContainEqual(expect.objectContaining({ type: 'seen' }));
  await user.click(link('Tasks'));
  await expect.poll(() => sent).toContainEqual(expect.objectContaining({ type: 'seen' }));
});

test('the keys of the tasks do nothing on the insights', async () => {
  location.hash = '#insights';
  await store([ready('1', 'yes')]);
  const { user } = renderTab();
  await expect.poll(answers).toBe('1');
  link('Insights').focus();
  await user.keyboard('?/');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(focused()).toBe('Insights');
});

test('what is pasted on the insights is tracked, and the tasks come to say so', async () => {
  location.hash = '#insights';
  await store([ready('1', 'yes')]);
  const { user, sent } = renderTab();
  await expect.poll(answers).toBe('1');
  link('Insights').focus();
  await user.paste('74372499131');
  await expect.poll(() => screen.queryByRole('status')?.textContent).toBe('1 added');
  expect(sent).toContainEqual({ type: 'track', service: '2captcha', ids: ['74372499131'] });
  expect(link('Tasks').getAttribute('aria-current')).toBe('page');
});

test('a file that is dropped on the insights is read, not opened', async () => {
  location.hash = '#insights';
  await store([ready('1', 'yes')]);
  renderTab();
  await expect.poll(answers).toBe('1');
  const dataTransfer = { files: [new File(['taskId: 5'], 'app.log')], types: ['Files'], getData };
  const event = createEvent.drop(screen.getByRole('main'), { dataTransfer });
  fireEvent(screen.getByRole('main'), event);
  expect(event.defaultPrevented).toBe(true);
  await expect.poll(() => screen.queryByRole('status')?.textContent).toBe('1 added');
});

test('the insights follow the theme as it is changed', async () => {
  location.hash = '#insights';
  await store([ready('1', 'yes')]);
  renderTab();
  await expect.poll(answers).toBe('1');
  await fakeBrowser.storage.local.set({ [ITEM.settings]: { theme: 'dark' } });
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
});
