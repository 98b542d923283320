import { screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { labelled, processing, ready, stalled } from './support/followed.ts';
import { renderSurface, store } from './support/render-surface.tsx';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { listedIds, row } from './support/rows.ts';
import { trayOf } from './support/tray.ts';

const pane = () => screen.getByRole('complementary', { name: 'Details' });
const columns = { layout: 'columns' } as const;

test.each([
  ['Open in the sidebar', 'panel'],
  ['Open in a tab', 'tab'],
  ['Options', 'options'],
])('%s leads there', async (name, door) => {
  const { user, pressed } = renderTaskView();
  await user.click(button(name));
  expect(pressed).toEqual([door]);
});

test('a surface has no door to itself', () => {
  const doors = { openPanel: null, openTab: null, openOptions: () => undefined };
  renderTaskView({ doors });
  const names = within(screen.getByRole('banner'))
    .getAllByRole('button')
    .map((each) => each.ariaLabel);
  expect(names).toEqual(['Keys', 'Options']);
});

test('in columns the details stand beside the list, one task at a time', async () => {
  const tasks = [labelled(ready('2', { token: 'abc' }), 'login'), processing('1')];
  const { user, copied } = renderTaskView({ ...columns, tray: trayOf(tasks) });
  expect(within(pane()).queryByRole('heading')).toBeNull();
  await user.click(button('Details of task 2'));
  expect(within(pane()).getByRole('heading').textContent).toBe('login 2 Ready');
  await user.click(within(pane()).getByRole('button', { name: 'Copy token' }));
  expect(copied).toEqual(['abc']);
  expect(within(row('2')).queryByRole('button', { name: 'Copy token' })).toBeNull();
  await user.click(button('Details of task 1'));
  expect(within(pane()).getByRole('heading').textContent).toContain('1 Processing');
  await user.click(button('Details of task 1'));
  expect(within(pane()).queryByRole('heading')).toBeNull();
});

test('in columns the focus stays with a task whose details lose a button', async () => {
  const { user, show } = renderTaskView({ ...columns, tray: trayOf([stalled('1')]) });
  await user.click(button('Details of task 1'));
  button('Check now').focus();
  show({ tray: trayOf([ready('1', 'yes')]) });
  expect(focused()).toBe('Details of task 1');
});

test('a removed task leaves the pane empty', async () => {
  const { user, show } = renderTaskView({ ...columns, tray: trayOf([stalled('1'), stalled('2')]) });
  await user.click(button('Details of task 1'));
  show({ tray: trayOf([stalled('2')]) });
  expect(within(pane()).queryByRole('heading')).toBeNull();
});

test('in columns the details stay with their task while the search does not find it', async () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  const tasks = Array.from({ length: 30 }, (_, i) => processing(String(30 - i)));
  await store(tasks.slice(10));
  const { user } = renderSurface();
  await user.click(await screen.findByRole('button', { name: 'Details of task 20' }));
  const heading = () => within(pane()).queryByRole('heading')?.textContent;
  // It is no longer among the newest, which are read anyway.
  await store(tasks);
  const search = screen.getByRole('searchbox');
  for (const text of ['nothing', '29']) {
    await user.clear(search);
    await user.type(search, text);
    expect(heading()).toContain('20 Processing');
  }
  await store(tasks.map((each) => (each.task.id === '20' ? ready('20', 'yes') : each)));
  await expect.poll(heading).toContain('20 Ready');
  await store(tasks.filter(({ task }) => task.id !== '20'));
  await expect.poll(heading).toBeUndefined();
});

test('axe finds nothing in columns', async () => {
  const { user } = renderTaskView({ ...columns, tray: trayOf([ready('2', 'a'), stalled('1')]) });
  await expect(axeFindings()).resolves.toEqual([]);
  await user.click(button('Details of task 2'));
  await expect(axeFindings()).resolves.toEqual([]);
});

test('a surface takes the layout that it has room for, and follows its width', async () => {
  const wide = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => wide);
  await store([ready('1', 'yes')]);
  renderSurface();
  await expect.poll(() => screen.queryByRole('list', { name: 'Tasks' })).not.toBeNull();
  expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull();
  wide.matches = true;
  wide.dispatchEvent(new Event('change'));
  await expect.poll(pane).toBeDefined();
  expect(listedIds()).toEqual(['1']);
});
