import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { taskKey } from '../../lib/core/task.ts';
import type { Progress } from '../../lib/core/transfer.ts';
import { importFile } from '../../lib/import-file.ts';
import { ITEM, taskItem } from '../../lib/items.ts';
import { storedItems } from '../bench/popup/stored-items.ts';
import { exported } from './support/exported.ts';
import { serveImports } from './support/serve-imports.ts';
import { storedIndex } from './support/stored-index.ts';

const { local } = fakeBrowser.storage;

const ignore = (): void => undefined;
const idOf = (nth: number) => String(64_372_499_131 + nth);
const fileOf = (text: string) => new File([text], 'task-tray-2026-11-25.json');

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
});

test('an import of an export puts the same tasks into another browser, in the same order', async () => {
  const before = await storedItems(450);
  const text = await exported();
  fakeBrowser.reset();
  const sent = serveImports();
  const told: Progress[] = [];
  const result = await importFile(fileOf(text), (progress) => told.push(progress));
  expect(result).toEqual({ kind: 'imported', added: 450, known: 0, skipped: [], stopped: null });
  expect(sent).toHaveLength(5);
  expect(told.at(-1)).toEqual({ done: 400, of: 450 });
  const after = await local.get(null);
  expect(storedIndex(after)).toEqual(storedIndex(before));
  expect(after[ITEM.seen]).toBe(before[ITEM.seen]);
  for (let nth = 0; nth < 450; nth += 1) {
    const name = taskItem(taskKey('2captcha', idOf(nth)));
    expect(after[name]).toEqual(before[name]);
  }
  expect(afterHead(await exported())).toBe(afterHead(text));
});

test('a second import changes nothing', async () => {
  await storedItems(20);
  const text = await exported();
  const sent = serveImports();
  const result = await importFile(fileOf(text), ignore);
  expect(result).toMatchObject({ added: 0, known: 20, skipped: [] });
  expect(sent).toEqual([]);
});

test('an import costs hostile entries only, whatever they are', async () => {
  const good = { service: '2captcha', id: '5', addedAt: 1, label: '', report: null };
  const state = { status: 'stalled', at: 2 };
  const entries = [
    { ...good, state, requests: 'many', more: { __proto__: null } },
    null,
    7,
    [],
    'x'.repeat(1_000_000),
    { ...good, id: '0' },
    { ...good, id: 5, state },
    { ...good, id: '6', state: { status: 'stalled', at: -1 } },
    { ...good, id: '6', label: 'x'.repeat(101), state },
    { ...good, id: '6', service: 'other', state },
    { ...good, state },
  ];
  const text = JSON.stringify({ format: 'task-tray', version: 1, tasks: entries });
  const proto = `{"__proto__":{"state":1},"constructor":1,"id":"7"},${'['.repeat(9_000)}${']'.repeat(9_000)},`;
  serveImports();
  const result = await importFile(fileOf(text.replace('"tasks":[', `"tasks":[${proto}`)), ignore);
  expect(result).toMatchObject({ added: 1, known: 0 });
  if (result.kind !== 'imported') throw new Error('It was not imported');
  expect(result.skipped.map(({ reason, place }) => [place, reason])).toEqual([
    [1, 'no-task'],
    [2, 'no-task'],
    ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((place) => [place, 'no-task']),
    [13, 'twice'],
  ]);
  expect(await local.get('task:2captcha:5')).toEqual({ 'task:2captcha:5': { ...good, state } });
  expect(await local.get('poll:2captcha:5')).toMatchObject({
    'poll:2captcha:5': { requests: 0 },
  });
});

test.each([
  ['nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['an object 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
])('an import costs an entry that is %s, and no more', async (_name, entry) => {
  const task = { service: '2captcha', id: '5', addedAt: 1, label: '', report: null };
  const good = JSON.stringify({ ...task, state: { status: 'stalled', at: 2 } });
  serveImports();
  const text = `{"format":"task-tray","version":1,"tasks":[${entry},${good}]}`;
  expect(await importFile(fileOf(text), ignore)).toMatchObject({ kind: 'imported', added: 1 });
});

test('an import of more entries than any export has is refused at once', async () => {
  const tasks = Array.from({ length: 200_001 }, () => 0).join(',');
  const text = `{"format":"task-tray","version":1,"tasks":[${tasks}]}`;
  expect(await importFile(fileOf(text), ignore)).toEqual({
    kind: 'unreadable',
    reason: 'no-export',
  });
});

test('an import beyond the history limit is refused with both numbers before anything is written', async () => {
  await storedItems(150);
  const text = await exported();
  fakeBrowser.reset();
  await local.set({ [ITEM.settings]: { historyLimit: 100, forgetAfter: null } });
  const sent = serveImports();
  expect(await importFile(fileOf(text), ignore)).toEqual({
    kind: 'over-limit',
    limit: 100,
    finished: 150,
  });
  expect(sent).toEqual([]);
});

test.each([
  ['', 'no-export'],
  ['\uFEFF{"format":"task-tray","version":2}', 'newer'],
])('an import of %j is refused: %s', async (text, reason) => {
  expect(await importFile(fileOf(text), ignore)).toEqual({ kind: 'unreadable', reason });
});

test('an import of CSV is refused as such', async () => {
  await storedItems(2);
  const text = await exported('csv');
  expect(await importFile(fileOf(text), ignore)).toEqual({ kind: 'unreadable', reason: 'csv' });
});

test('an import of a huge file is refused unread, and of one that is gone too', async () => {
  const huge = Object.defineProperty(fileOf(''), 'size', { value: 100_000_001 });
  expect(await importFile(huge, ignore)).toMatchObject({ kind: 'too-large', size: 100_000_001 });
  const gone = Object.assign(fileOf(''), { text: () => Promise.reject(new Error('gone')) });
  expect(await importFile(gone, ignore)).toMatchObject({ reason: 'no-access' });
});

test.each(['before', 'after'] as const)(
  'an import goes on when a worker dies over a batch, %s it was stored',
  async (moment) => {
    await storedItems(250);
    const text = await exported();
    fakeBrowser.reset();
    serveImports((batch) => {
      if (batch !== 2) return null;
      return moment === 'after' ? 'stored' : { kind: 'lost' };
    });
    expect(await importFile(fileOf(text), ignore)).toMatchObject({ added: 250, stopped: null });
    expect(storedIndex(await local.get(null)).entries).toHaveLength(250);
  },
);

test('an import that is stopped says why and where, and is carried on by another', async () => {
  await storedItems(250);
  const text = await exported();
  fakeBrowser.reset();
  serveImports((batch) => (batch === 2 ? { kind: 'refused' } : null));
  expect(await importFile(fileOf(text), ignore)).toMatchObject({
    added: 100,
    stopped: 'refused',
  });
  expect(await importFile(fileOf(text), ignore)).toMatchObject({ added: 150, known: 100 });
});

/** An export but for its first line, which says when it was made. */
function afterHead(text: string): string {
  return text.slice(text.indexOf('\n'));
}
