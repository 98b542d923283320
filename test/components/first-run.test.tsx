import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { processing } from './support/followed.ts';
import { idsField, renderTaskView } from './support/render-task-view.tsx';
import { listedIds } from './support/rows.ts';
import { NO_KEY, trayOf } from './support/tray.ts';

const firstSteps = () => screen.getByRole('region', { name: 'First steps' });

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

test.for([
  [true, false],
  [false, true],
] as const)('pinned: %s, so the page asks to pin: %s', ([isPinned, isAsked]) => {
  renderTaskView({ isPinned });
  expect(document.body.textContent.includes('Pin Task Tray to the toolbar')).toBe(isAsked);
});

test('with a key and no task the page says what to paste', () => {
  renderTaskView();
  expect(document.body.textContent).toContain('No tasks yet');
  expect(screen.queryByRole('list', { name: 'Tasks' })).toBeNull();
});
