import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { taskKey } from '../../lib/core/task.ts';
import type { Progress } from '../../lib/core/transfer.ts';
import { exportTasks } from '../../lib/export-tasks.ts';
import { accountItem, ITEM, taskItem } from '../../lib/items.ts';
import { createStore } from '../../lib/store.ts';
import { vaultItem } from '../../lib/vault.ts';
import { storedItems } from '../bench/popup/stored-items.ts';
import { ENGLISH } from '../support/languages.ts';
import { readCsv } from '../support/read-csv.ts';
import { exported } from './support/exported.ts';

const CLIENT_KEY = '0123456789abcdef0123456789abcdef';
const { local } = fakeBrowser.storage;

const ignore = (): void => undefined;
const idOf = (nth: number) => String(64_372_499_131 + nth);

test('an export has all tasks, and says how far it is', async () => {
  await storedItems(450);
  const told: Progress[] = [];
  const { file, ...rest } = await exportTasks(
    null,
    'json',
    (progress) => told.push(progress),
    ENGLISH,
  );
  expect(rest).toEqual({ exported: 450, unread: 0 });
  expect(told.at(-1)).toEqual({ done: 450, of: 450 });
  expect(file.type).toBe('application/json');
  expect(JSON.parse(await file.text())).toMatchObject({
    tasks: { length: 450, 0: { id: idOf(449) }, 449: { id: idOf(0) } },
  });
});

test('an export of chosen tasks has those, as CSV too', async () => {
  await storedItems(450);
  const keys = [3, 440].map((nth) => taskKey('2captcha', idOf(nth)));
  const { file } = await exportTasks(keys, 'csv', ignore, ENGLISH);
  const [header, ...rows] = readCsv(await file.text());
  expect(header?.[0]).toBe('id');
  expect(rows.map(([id]) => id)).toEqual([idOf(440), idOf(3)]);
  const all = readCsv(await exported('csv'));
  expect(all).toHaveLength(451);
});

test('an export leaves out what can not be read, and says how many', async () => {
  await storedItems(450);
  const damaged = Array.from({ length: 260 }, (_, i) => [
    taskItem(taskKey('2captcha', idOf(i))),
    1,
  ]);
  await local.set(Object.fromEntries(damaged));
  const { file, ...rest } = await exportTasks(null, 'json', ignore, ENGLISH);
  expect(rest).toEqual({ exported: 190, unread: 260 });
  expect(JSON.parse(await file.text())).toMatchObject({ tasks: { length: 190 } });
});

test('an export of nothing is an export without tasks', async () => {
  expect(JSON.parse(await exported())).toMatchObject({ format: 'task-tray', tasks: [] });
  expect(readCsv(await exported('csv'))).toHaveLength(1);
});

test.each(['json', 'csv'] as const)(
  'an export as %s has nothing of the client key',
  async (form) => {
    await storedItems(20);
    const key = { end: 'KEY-END', isChecked: true };
    const account = { ...(await createStore().read()).account, key };
    const bug = { at: 1, version: '1', where: 'page', text: 'BUG-TEXT' };
    await local.set({
      [vaultItem('2captcha')]: CLIENT_KEY,
      [accountItem('2captcha')]: account,
      [ITEM.bug]: bug,
    });
    const text = await exported(form);
    expect(text).toContain(idOf(0));
    for (const secret of [CLIENT_KEY, 'KEY-END', 'BUG-TEXT']) expect(text).not.toContain(secret);
  },
);
