import { act, fireEvent, screen, within } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Imported, Progress } from '../../lib/core/transfer.ts';
import { axeFindings } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { processing, ready } from './support/followed.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { fileField, renderTransfer } from './support/render-transfer.tsx';

const TASKS = [ready('2', { token: 't' }), processing('1')];
const FILE = new File(['{}'], 'task-tray-2026-11-25.json');
const IMPORTED = { kind: 'imported', added: 812, known: 3, skipped: [], stopped: null } as const;
const said = () => screen.getByRole('status').textContent;

test('a surface without tools has neither', () => {
  renderTaskView();
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
});

test('all tasks are exported as JSON unless something else is chosen', async () => {
  const { user, saved } = renderTransfer(TASKS);
  await user.click(button('Export'));
  expect(button('Export').ariaExpanded).toBe('true');
  expect(screen.getAllByRole('radio', { checked: true })).toEqual([
    screen.getByRole('radio', { name: 'All (2)' }),
    screen.getByRole('radio', { name: /^JSON/ }),
  ]);
  expect(screen.queryByRole('radio', { name: /^Selected/ })).toBeNull();
  await user.click(button('Download'));
  expect(saved).toEqual([[null, 'json']]);
  await expect.poll(said).toBe('2 tasks exported');
  expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
  expect(focused()).toBe('Export');
});

test('the selected tasks are exported where there are any, in the form that is chosen', async () => {
  const { user, saved } = renderTransfer(TASKS, { chosen: ['2captcha:1'] });
  await user.click(button('Export'));
  const selected = screen.getByRole('radio', { name: 'Selected (1)' });
  expect(selected).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: /^CSV/ }));
  await user.click(button('Download'));
  await expect.poll(said).toBe('1 task exported');
  await user.click(button('Export'));
  await user.click(screen.getByRole('radio', { name: 'All (2)' }));
  await user.click(button('Download'));
  expect(saved).toEqual([
    [['2captcha:1'], 'csv'],
    [null, 'json'],
  ]);
});

test('what could not be read is told', async () => {
  const { user } = renderTransfer(TASKS, { saveExport: async () => ({ exported: 1, unread: 1 }) });
  await user.click(button('Export'));
  await user.click(button('Download'));
  await expect.poll(said).toBe('1 task exported · 1 could not be read');
});

test('without tasks there is nothing to export, but a file can be imported', async () => {
  const { user, taken } = renderTransfer([]);
  expect(button('Export')).toHaveProperty('disabled', true);
  await user.upload(fileField(), FILE);
  expect(taken).toEqual([FILE]);
  await expect.poll(said).toBe('3 imported');
});

test('Import opens the browser’s own choice of a file', async () => {
  const { user } = renderTransfer(TASKS);
  const opened = vi.fn<() => void>();
  fileField().addEventListener('click', opened);
  button('Import').focus();
  await user.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledOnce();
});

test('the same file can be chosen again', async () => {
  const { user, taken } = renderTransfer(TASKS);
  await user.upload(fileField(), FILE);
  await expect.poll(said).toBe('3 imported');
  expect(fileField().value).toBe('');
  await user.upload(fileField(), FILE);
  expect(taken).toHaveLength(2);
});

test('what was skipped is listed with the reasons, until the list is closed', async () => {
  const skipped = [
    { reason: 'no-task', place: 17, id: null },
    { reason: 'twice', place: 18, id: '5' },
  ] as const;
  const { user } = renderTransfer(TASKS, { importFile: async () => ({ ...IMPORTED, skipped }) });
  await user.upload(fileField(), FILE);
  await expect
    .poll(said)
    .toBe('812 imported · 3 already tracked · 1 not readable · 1 more than once');
  const box = screen.getByRole('region', { name: 'Not imported' });
  expect(
    within(box)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Not readable as tasks: entry 17',
    'More than once in the file, only the first one counts: 5',
  ]);
  await user.click(within(box).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('region', { name: 'Not imported' })).toBeNull();
  expect(focused()).toBe('Import');
});

test('a refused import says both numbers', async () => {
  const refused = { kind: 'over-limit', limit: 10_000, finished: 10_812 } as const;
  const { user } = renderTransfer(TASKS, { importFile: async () => refused });
  await user.upload(fileField(), FILE);
  await expect.poll(said).toMatch(/10,812 .* 10,000/);
});

test('work of over half a second shows how far it is, and nothing else is begun meanwhile', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let hear: (progress: Progress) => void = () => undefined;
  let end: (result: Imported) => void = () => undefined;
  const { taken } = renderTransfer(TASKS, {
    importFile: (_file, onProgress) => {
      hear = onProgress;
      return new Promise((resolve) => (end = resolve));
    },
  });
  fireEvent.change(fileField(), { target: { files: [FILE] } });
  await act(() => hear({ done: 100, of: 812 }));
  await act(() => void vi.advanceTimersByTime(499));
  expect(screen.queryByRole('progressbar')).toBeNull();
  await act(() => void vi.advanceTimersByTime(1));
  const bar = screen.getByRole('progressbar', { name: 'Importing' });
  expect(bar).toMatchObject({ value: 100, max: 812 });
  await act(() => hear({ done: 1_200, of: 2_000 }));
  expect(screen.getByText('1,200 of 2,000')).toBeDefined();
  fireEvent.change(fileField(), { target: { files: [FILE] } });
  expect(taken).toHaveLength(1);
  vi.useRealTimers();
  end(IMPORTED);
  await expect.poll(() => screen.queryByRole('progressbar')).toBeNull();
});

test('what can’t tell how long it takes is shown at once', async () => {
  let hear: (progress: Progress) => void = () => undefined;
  renderTransfer(TASKS, {
    importFile: (_file, onProgress) => {
      hear = onProgress;
      return new Promise(() => undefined);
    },
  });
  fireEvent.change(fileField(), { target: { files: [FILE] } });
  await act(() => hear({ done: 0, of: null }));
  expect(screen.getByRole('progressbar', { name: 'Importing' }).hasAttribute('value')).toBe(false);
});

test('axe finds nothing wrong with it', async () => {
  const { user } = renderTransfer(TASKS, {
    chosen: ['2captcha:1'],
    importFile: async () => ({
      ...IMPORTED,
      skipped: [{ reason: 'no-task', place: 17, id: null }],
    }),
  });
  await user.upload(fileField(), FILE);
  await screen.findByRole('region', { name: 'Not imported' });
  await user.click(button('Export'));
  expect(await axeFindings()).toEqual([]);
});
