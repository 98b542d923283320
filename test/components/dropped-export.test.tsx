import { createEvent, fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { CSV_HEADER } from '../../lib/core/export-marks.ts';
import { JSON_END, jsonStart } from '../../lib/core/export-json.ts';
import { processing, ready } from './support/followed.ts';
import { idsField } from './support/render-task-view.tsx';
import { renderTransfer } from './support/render-transfer.tsx';
import { ACCOUNT, NO_KEY } from './support/tray.ts';

const TASKS = [ready('2', { token: 't' }), processing('1')];
const EXPORT = `${jsonStart(0)}{"id":"5","createdAt":1764567890123}${JSON_END}`;
const IMPORTED = { kind: 'imported', added: 812, known: 3, skipped: [], stopped: null } as const;
const said = () => screen.getByRole('status').textContent;

/** Drops a file on an element. */
function drop(on: Element, file: File): void {
  const dataTransfer = { files: [file], types: ['Files'], getData: () => '' };
  fireEvent(on, createEvent.drop(on, { dataTransfer }));
}

test('another file that is dropped is read for ids', async () => {
  const { taken, sent } = renderTransfer(TASKS);
  drop(document.body, new File(['taskId: 5'], 'app.log'));
  await expect.poll(() => sent).toEqual([{ type: 'track', service: '2captcha', ids: ['5'] }]);
  expect(taken).toEqual([]);
});

test.for([ACCOUNT, NO_KEY])(
  'an export that is dropped is imported, whatever its name, with a key or without',
  async (account) => {
    const { taken, sent } = renderTransfer(TASKS, { account });
    const file = new File([EXPORT], 'app.log');
    drop(document.body, file);
    await expect.poll(said).toBe('3 imported');
    expect(taken).toEqual([file]);
    expect(sent).toEqual([]);
  },
);

test('an export that is pasted is imported', async () => {
  const { user, taken, sent } = renderTransfer(TASKS);
  await user.click(idsField());
  await user.paste(EXPORT);
  await expect.poll(said).toBe('3 imported');
  expect(await taken[0]?.text()).toBe(EXPORT);
  expect(sent).toEqual([]);
  expect(idsField().value).toBe('');
});

test('exports that are dropped while one is imported wait for it', async () => {
  const ends: (() => void)[] = [];
  const { taken, sent } = renderTransfer(TASKS, {
    importFile: () => new Promise((resolve) => ends.push(() => resolve(IMPORTED))),
  });
  const files = ['a', 'b', 'c'].map((name) => new File([EXPORT], name));
  for (const file of files) drop(document.body, file);
  for (const [i] of files.entries()) {
    await expect.poll(() => taken).toEqual(files.slice(0, i + 1));
    ends[i]?.();
  }
  await expect.poll(said).toContain('812 imported');
  expect(sent).toEqual([]);
});

test('what comes of an import late leaves the Undo of what was done meanwhile', async () => {
  let end: () => void = () => undefined;
  const { user, sent } = renderTransfer(TASKS, {
    importFile: () => new Promise((resolve) => (end = () => resolve(IMPORTED))),
  });
  drop(document.body, new File([EXPORT], 'a'));
  await user.click(idsField());
  await user.paste('74372499131');
  await expect.poll(said).toBe('1 added');
  end();
  await expect.poll(said).toBe('812 imported · 3 already tracked · 1 added');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent.at(-1)).toEqual({ type: 'undo', token: 'track' });
  await expect.poll(said).toBe('Undone');
});

test('a CSV export is no text of ids either', async () => {
  const { taken, sent } = renderTransfer(TASKS);
  drop(document.body, new File([`\uFEFF${CSV_HEADER}\r\n5,,Ready`], 'app.log'));
  await expect.poll(said).toContain('A CSV file is for spreadsheets');
  expect([...taken, ...sent]).toEqual([]);
});
