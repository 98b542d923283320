import { screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadInsights } from '../../entrypoints/tasks/lazy-insights.tsx';
import { TasksTab } from '../../entrypoints/tasks/tasks-tab.tsx';
import { axeFindings } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { NOW, processing, ready } from './support/followed.ts';
import { renderInEnglish } from './support/render-in-english.tsx';
import { store } from './support/render-surface.tsx';

const link = (name: string) => screen.getByRole('link', { name });
const list = () => screen.queryByRole('list', { name: 'Tasks' });
const answers = () => screen.queryByText('Answers', { selector: 'dt' })?.nextSibling?.textContent;

function renderTab() {
  Object.assign(fakeBrowser.action, { getUserSettings: async () => ({ isOnToolbar: true }) });
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => ({ kind: 'done' }) });
  const doors = { openPanel: null, openTab: null, openOptions: () => undefined };
  renderInEnglish(<TasksTab doors={doors} />);
  return { user: userEvent.setup() };
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
