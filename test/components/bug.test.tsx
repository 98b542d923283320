import { screen } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catchBugs } from '../../lib/catch-bugs.ts';
import { bugReport, type Bug } from '../../lib/core/bug.ts';
import { focused } from './support/focused.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

const BUG: Bug = { at: 5, version: '0.1.0', where: 'worker', text: 'Error: <b>x</b>' };

test('a mistake is owned up to, its report copied, and dismissed', async () => {
  const { user, sent, copied, show } = renderTaskView({ tray: { ...trayOf(), bug: BUG } });
  expect(screen.getByRole('alert').textContent).toContain('Task Tray made a mistake');
  await user.click(button('Copy report'));
  expect(copied).toEqual([bugReport(BUG)]);
  await user.click(button('Dismiss'));
  expect(sent).toEqual([{ type: 'dismiss-bug' }]);
  show({ tray: trayOf() });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(focused()).toBe('Task IDs');
});

test('what nothing caught on a page is told', () => {
  const told: Bug[] = [];
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'x', version: '0.1.0' });
  const listen = vi.spyOn(window, 'addEventListener');
  catchBugs('page', (bug) => told.push(bug));
  onTestFinished(() => {
    for (const [name, listener] of listen.mock.calls) window.removeEventListener(name, listener);
  });
  window.dispatchEvent(new ErrorEvent('error', { message: 'lost', error: new Error('lost') }));
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: 'gone' }));
  const message = 'ResizeObserver loop completed with undelivered notifications.';
  window.dispatchEvent(new ErrorEvent('error', { message }));
  expect(told.map(({ where, text }) => [where, text.split('\n')[0]])).toEqual([
    ['page', 'Error: lost'],
    ['page', 'gone'],
  ]);
});
