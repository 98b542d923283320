import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Command, Reply } from '../../lib/core/command.ts';
import { taskKey } from '../../lib/core/task.ts';
import { processing, ready, stalled } from './support/followed.ts';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { reply } from './support/reply.ts';
import { trayOf } from './support/tray.ts';

const status = () => screen.getByRole('status').textContent;
const undo = () => screen.queryByRole('button', { name: 'Undo' });
const tray = trayOf([ready('3', 'yes'), stalled('2'), processing('1')]);
const keyOf = (id: string) => taskKey('2captcha', id);

test('removing a task is said and can be undone', async () => {
  const { user, sent } = renderTaskView({ tray });
  await user.click(button('Remove task 2'));
  await expect.poll(status).toBe('1 removed');
  await user.click(button('Undo'));
  await expect.poll(status).toBe('Undone');
  expect(sent).toEqual([
    { type: 'remove', keys: [keyOf('2')] },
    { type: 'undo', token: 'remove' },
  ]);
  expect(undo()).toBeNull();
});

test('adding ids can be undone', async () => {
  const { user, sent } = renderTaskView({ tray });
  await user.paste('74372499131');
  await expect.poll(status).toBe('1 added');
  await user.click(button('Undo'));
  expect(sent.at(-1)).toEqual({ type: 'undo', token: 'track' });
});

test.for<readonly [string, Reply, string]>([
  ['some', { kind: 'tracked', added: 3, known: 1, undo: 'a' }, '3 added · 1 already tracked'],
  ['many', { kind: 'tracked', added: 1_000, known: 0, undo: 'a' }, '1,000 added'],
])('of %s ids it is said what became of them', async ([, answer, words]) => {
  const { user } = renderTaskView({ send: async () => answer });
  await user.paste('74372499131');
  await expect.poll(status).toBe(words);
});

test('where nothing was added there is nothing to undo', async () => {
  const known = { kind: 'tracked', added: 0, known: 1, undo: null } as const;
  const { user } = renderTaskView({ send: async () => known });
  await user.paste('74372499131 x');
  await expect.poll(status).toBe('1 already tracked · 1 not understood');
  expect(undo()).toBeNull();
});

test.for<readonly [string, (page: ReturnType<typeof renderTaskView>) => Promise<void>]>([
  ['a copy', ({ user }) => user.click(button('Copy answer of task 3'))],
  ['a refused text', ({ user }) => user.type(idsField(), 'x{Enter}')],
  ['Check now', ({ user }) => user.click(button('Check now'))],
])('Undo is gone after %s', async ([, act]) => {
  const page = renderTaskView({ tray });
  await page.user.click(button('Details of task 2'));
  await page.user.click(button('Remove task 1'));
  await expect.poll(status).toBe('1 removed');
  await act(page);
  await expect.poll(undo).toBeNull();
});

test('Undo stays while the user only looks around', async () => {
  const { user, show } = renderTaskView({ tray });
  await user.click(button('Remove task 1'));
  await expect.poll(status).toBe('1 removed');
  await user.click(button('Details of task 2'));
  await user.type(idsField(), '12');
  show({ tray: trayOf([ready('3', 'yes')]) });
  expect(undo()).not.toBeNull();
});

test('an Undo that another page made impossible says so', async () => {
  const send = async (command: Command): Promise<Reply> =>
    command.type === 'undo' ? { kind: 'too-late' } : reply(command);
  const { user } = renderTaskView({ tray, send });
  await user.click(button('Remove task 1'));
  await expect.poll(undo).not.toBeNull();
  await user.click(button('Undo'));
  await expect.poll(status).toBe('Too late to undo: something else was done since');
});

test('a double click on Remove removes once, so that its Undo brings the task back', async () => {
  const { user, sent } = renderTaskView({ tray });
  await user.dblClick(button('Remove task 1'));
  expect(sent).toEqual([{ type: 'remove', keys: [keyOf('1')] }]);
});

test('a removal that the browser refused can be tried again', async () => {
  const { user, sent } = renderTaskView({ tray, send: async () => ({ kind: 'refused' }) });
  await user.click(button('Remove task 1'));
  await expect
    .poll(status)
    .toBe('The browser refused to store that: free some disk space and try again');
  await user.click(button('Remove task 1'));
  expect(sent).toHaveLength(2);
});

test('a task that was removed, brought back and is removed again goes', async () => {
  const { user, sent, show } = renderTaskView({ tray });
  await user.click(button('Remove task 1'));
  show({ tray: trayOf([ready('3', 'yes'), stalled('2'), processing('1')]) });
  await user.click(button('Remove task 1'));
  expect(sent).toHaveLength(2);
});
