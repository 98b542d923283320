import { cleanup, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { processing } from './support/followed.ts';
import { renderSurface, store } from './support/render-surface.tsx';
import { idsField, renderTaskView } from './support/render-task-view.tsx';
import { listedIds } from './support/rows.ts';
import { NO_KEY, trayOf } from './support/tray.ts';

const firstSteps = () => screen.getByRole('region', { name: 'First steps' });

const isAskedToPin = () => document.body.textContent.includes('Pin Task Tray to the toolbar');

function refuse(): never {
  throw new Error('Access is denied');
}

beforeEach(() => localStorage.clear());

test('without a key the page asks for one and says where it is found', () => {
  renderTaskView({ tray: trayOf([], NO_KEY) });
  const account = within(firstSteps()).getByRole('link', { name: '2Captcha account' });
  expect(account.getAttribute('href')).toBe('https://2captcha.com/enterpage');
  expect(within(firstSteps()).getByLabelText('API key').tagName).toBe('INPUT');
});

test('the first run says that nothing is asked while the browser is closed', () => {
  renderTaskView({ tray: trayOf([], NO_KEY) });
  expect(firstSteps().textContent).toContain('Nothing is asked while the browser is closed.');
});

test('stored tasks stay listed without a key', () => {
  renderTaskView({ tray: trayOf([processing('2'), processing('1')], NO_KEY) });
  expect(listedIds()).toEqual(['2', '1']);
  expect(idsField().disabled).toBe(true);
});

test('without a key nothing is said of tasks that could not be pasted yet', () => {
  renderTaskView({ tray: trayOf([], NO_KEY) });
  expect(document.body.textContent).not.toContain('No tasks yet');
});

test('nothing asks for a key once there is one', () => {
  renderTaskView();
  expect(screen.queryByLabelText('API key')).toBeNull();
});

test.each([
  [true, false],
  [false, true],
  // As where the browser does not tell.
  [undefined, false],
])('pinned: %s, so the page asks to pin: %s', async (isOnToolbar, isAsked) => {
  await store([processing('7')]);
  renderSurface({ isOnToolbar });
  await screen.findByText('7');
  await expect.poll(isAskedToPin).toBe(isAsked);
});

test('the hint to pin is put away for good, and the focus stays on the page', async () => {
  await store([processing('7')]);
  const { user } = renderSurface({ isOnToolbar: false });
  await user.click(await screen.findByRole('button', { name: 'Dismiss' }));
  expect(isAskedToPin()).toBe(false);
  expect(document.activeElement).toBe(idsField());
  cleanup();
  const told = vi.spyOn(fakeBrowser.action, 'getUserSettings');
  renderSurface({ isOnToolbar: false });
  await screen.findByText('7');
  expect(isAskedToPin()).toBe(false);
  expect(told).not.toHaveBeenCalled();
});

test('where the browser keeps nothing, the hint to pin is put away on this page', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  await store([processing('7')]);
  const { user } = renderSurface({ isOnToolbar: false });
  await user.click(await screen.findByRole('button', { name: 'Dismiss' }));
  expect(isAskedToPin()).toBe(false);
});

test('with a key and no task the page says what to paste', () => {
  renderTaskView();
  expect(document.body.textContent).toContain('No tasks yet');
  expect(screen.queryByRole('list', { name: 'Tasks' })).toBeNull();
});
