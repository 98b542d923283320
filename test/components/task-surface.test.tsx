import { fireEvent, screen } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ITEM, taskItem } from '../../lib/items.ts';
import { failed, NOW, processing, ready } from './support/followed.ts';
import { renderSurface, store } from './support/render-surface.tsx';
import { listedIds, row } from './support/rows.ts';
import { intercept } from '../lib/support/intercept.ts';

const tasks = [ready('3', { token: 't' }), processing('2'), processing('1')];
const listed = () => (screen.queryByRole('list', { name: 'Tasks' }) ? listedIds() : []);

test('a page shows what is stored, and each change of it', async () => {
  await store(tasks.slice(1));
  renderSurface();
  await expect.poll(listed).toEqual(['2', '1']);
  await store(tasks);
  await expect.poll(listed).toEqual(['3', '2', '1']);
});

test('a page that is in sight tells the worker that it was opened and what it shows', async () => {
  await store(tasks);
  const { sent } = renderSurface();
  await expect.poll(() => sent).toEqual([{ type: 'opened' }, { type: 'seen', event: 3 }]);
});

test('a page out of sight marks nothing as seen until it comes into sight', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await store(tasks);
  const { sent } = renderSurface();
  await expect.poll(listed).toHaveLength(3);
  await expect.poll(() => sent).toEqual([{ type: 'opened' }]);
  visibility.mockReturnValue('visible');
  fireEvent(document, new Event('visibilitychange'));
  await expect.poll(() => sent.at(-1)).toEqual({ type: 'seen', event: 3 });
});

test('what was seen already is not told again', async () => {
  await store(tasks);
  await fakeBrowser.storage.local.set({ [ITEM.seen]: 3 });
  const { sent } = renderSurface();
  await expect.poll(() => sent).toEqual([{ type: 'opened' }]);
  await store(tasks.slice(1));
  await expect.poll(listed).toHaveLength(2);
  expect(sent).toEqual([{ type: 'opened' }]);
});

test('one corrupt record costs one task', async () => {
  await store(tasks);
  await fakeBrowser.storage.local.set({ [taskItem('2captcha:2')]: { id: '<b>' } });
  const { sent } = renderSurface();
  await expect.poll(listed).toEqual(['3', '1']);
  await expect.poll(() => sent).toContainEqual({ type: 'mend', keys: ['2captcha:2'] });
  await store(tasks);
  await expect.poll(listed).toEqual(['3', '2', '1']);
  await fakeBrowser.storage.local.set({ [taskItem('2captcha:2')]: { id: '<b>' } });
  await expect.poll(listed).toEqual(['3', '1']);
  await expect.poll(() => sent.filter(({ type }) => type === 'mend')).toHaveLength(2);
});

test('of many tasks the first rows are read, and then those near what is in sight', async () => {
  const many = Array.from({ length: 2_000 }, (_, i) => processing(String(9_000 - i)));
  await store(many);
  const reads = new Set<string>();
  intercept(fakeBrowser.storage.local, 'get', ([names], go) => {
    for (const name of [names].flat()) reads.add(String(name));
    return go();
  });
  renderSurface();
  await expect.poll(() => listed().length).toBeGreaterThan(5);
  expect(listed()).toEqual(many.slice(0, listed().length).map(({ task }) => task.id));
  expect(listed().length).toBeLessThan(20);
  expect([...reads].filter((name) => name.startsWith('task:')).length).toBeLessThan(20);
  expect(row('9000').ariaSetSize).toBe('2000');
  expect(row('8999').ariaPosInSet).toBe('2');
});

test('a page hears of changes of what it shows, and reads nothing twice', async () => {
  await store(tasks);
  const { sent } = renderSurface();
  await expect.poll(() => sent).toContainEqual({ type: 'seen', event: 3 });
  await expect.poll(listed).toHaveLength(3);
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  await store([failed('3'), ...tasks.slice(1)]);
  await expect.poll(() => row('3').textContent).toContain('Failed');
  expect(get).not.toHaveBeenCalled();
});

test('the worker is told when the network is back', async () => {
  await store(tasks);
  const { sent } = renderSurface();
  fireEvent(window, new Event('online'));
  await expect.poll(() => sent).toContainEqual({ type: 'online' });
});

test('an answer is copied to the clipboard', async () => {
  await store(tasks);
  const { user } = renderSurface();
  await user.click(await screen.findByRole('button', { name: 'Copy answer of task 3' }));
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Copied');
  await expect(navigator.clipboard.readText()).resolves.toBe('t');
});

test('ages grow each second without any change of what is stored', async () => {
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ now: NOW, toFake: ['setInterval', 'clearInterval', 'Date'] });
  await store(tasks);
  const { sent } = renderSurface();
  await expect.poll(() => sent).toContainEqual({ type: 'seen', event: 3 });
  expect(row('2').textContent).toContain('Asked 3 s ago');
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => row('2').textContent).toContain('Asked 5 s ago');
});

test.for([
  [true, false],
  [false, true],
  [undefined, false],
] as const)('on the toolbar: %s, so the page asks to pin: %s', async ([isOnToolbar, isAsked]) => {
  await store(tasks);
  const { sent } = renderSurface(isOnToolbar === undefined ? {} : { isOnToolbar });
  // The browser is asked in the same breath.
  await expect.poll(() => sent).toContainEqual({ type: 'seen', event: 3 });
  expect(document.body.textContent.includes('Pin Task Tray')).toBe(isAsked);
});

test('a page tells that the disk is full as long as the worker says so', async () => {
  await store(tasks);
  await fakeBrowser.storage.session.set({ disk: 'full' });
  renderSurface();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The browser refuses to store anything');
  await fakeBrowser.storage.session.remove('disk');
  await expect.poll(() => screen.queryByRole('alert')).toBeNull();
  await fakeBrowser.storage.session.set({ disk: 'full' });
  await screen.findByRole('alert');
});
