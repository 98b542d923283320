import { createEvent, fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { JSON_END, jsonStart } from '../../lib/core/export-json.ts';
import { processing } from './support/followed.ts';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { NO_KEY, trayOf } from './support/tray.ts';

const ID = '74372499131';
const said = () => screen.getByRole('status').textContent;
const fileOf = (...parts: readonly string[]) =>
  new File([...parts], 'solver.log', { type: 'text/plain' });

/** Drops something on an element; answers whether the browser was kept from acting on it itself. */
function drop(on: Element, dataTransfer: object): boolean {
  const event = createEvent.drop(on, { dataTransfer });
  fireEvent(on, event);
  return event.defaultPrevented;
}

const textDrop = (text: string) => ({ files: [], types: ['text/plain'], getData: () => text });
const fileDrop = (file: File) => ({ files: [file], types: ['Files'], getData: () => '' });

test('what is pasted anywhere on the page is tracked', async () => {
  const { user, sent } = renderTaskView();
  button('Options').focus();
  await user.paste(`${ID} x`);
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: [ID] }]);
  await expect.poll(said).toBe('1 added · 1 not understood');
  expect(idsField().value).toBe('x');
});

test('a paste into the field is taken once, and one into another field is its own', async () => {
  const { user, sent } = renderTaskView({ tray: trayOf([], NO_KEY) });
  screen.getByLabelText('API key').focus();
  await user.paste(ID);
  expect(sent).toEqual([]);
});

test('a paste while a box is ticked is no text of its own', async () => {
  const { user, sent } = renderTaskView({ tray: trayOf([processing('7')]) });
  screen.getByRole('checkbox', { name: 'Select task 7' }).focus();
  await user.paste(ID);
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: [ID] }]);
});

test('a file that is dropped is read for ids, wherever it is dropped', async () => {
  const { sent } = renderTaskView();
  expect(drop(document.body, fileDrop(fileOf('12:00 {"taskId":', ID, '}\nother words')))).toBe(
    true,
  );
  await expect.poll(() => sent).toEqual([{ type: 'track', service: '2captcha', ids: [ID] }]);
  expect(drop(idsField(), fileDrop(fileOf('taskId: 5')))).toBe(true);
  await expect.poll(() => sent).toHaveLength(2);
  expect(idsField().value).toBe('');
});

test('a text that is dropped beside the fields is read for ids', async () => {
  const { sent } = renderTaskView();
  expect(drop(document.body, textDrop(ID))).toBe(true);
  expect(sent).toEqual([{ type: 'track', service: '2captcha', ids: [ID] }]);
  expect(drop(idsField(), textDrop(ID))).toBe(false);
  expect(sent).toHaveLength(1);
});

test.for<readonly [string, File, string]>([
  ['without an id', fileOf('hello'), 'No task id found: an id is a number like 74372499131'],
  [
    'beyond 20 MB',
    Object.defineProperty(fileOf(), 'size', { value: 20_000_001 }),
    'This file is larger than 20 MB: drop a part of it, or paste the ids',
  ],
  [
    'that is gone',
    Object.assign(fileOf(), { text: async () => Promise.reject(new Error('gone')) }),
    'The browser could not read this file',
  ],
])('a file %s adds nothing, says why, and leaves the field as it is', async ([, file, reason]) => {
  const { sent } = renderTaskView();
  drop(document.body, fileDrop(file));
  await expect.poll(said).toBe(reason);
  expect(sent).toEqual([]);
  expect(idsField().value).toBe('');
});

test('the browser may show that something can be dropped, and never leaves the page for a file', () => {
  renderTaskView();
  const over = (on: Element, dataTransfer: object) => {
    const event = createEvent.dragOver(on, { dataTransfer });
    fireEvent(on, event);
    return event.defaultPrevented;
  };
  expect(over(document.body, textDrop(ID))).toBe(true);
  expect(over(idsField(), textDrop(ID))).toBe(false);
  expect(over(idsField(), fileDrop(fileOf()))).toBe(true);
});

test('without a key nothing is tracked, and the page says why; no file is left to the browser', async () => {
  const { user, sent } = renderTaskView({ tray: trayOf([], NO_KEY) });
  button('Options').focus();
  await user.paste(ID);
  await expect.poll(said).toBe('Save your API key first');
  expect(drop(document.body, textDrop(ID))).toBe(true);
  expect(drop(document.body, fileDrop(fileOf('taskId: 5')))).toBe(true);
  await expect.poll(said).toBe('Save your API key first');
  expect(sent).toEqual([]);
  expect(idsField().value).toBe('');
});

const EXPORT = `${jsonStart(0)}{"id":"5","createdAt":1764567890123}${JSON_END}`;
const EXPORT_WORDS = 'This is an export of Task Tray: import it in the full tab';

test('an export is no log, however large, and where it can’t be imported the page says where it can', async () => {
  const { sent } = renderTaskView();
  drop(document.body, fileDrop(Object.defineProperty(fileOf(EXPORT), 'size', { value: 3e7 })));
  await expect.poll(said).toBe(EXPORT_WORDS);
  expect(sent).toEqual([]);
});

test('an export that is pasted adds nothing and leaves nothing in the field', async () => {
  const { user, sent } = renderTaskView();
  await user.click(idsField());
  await user.paste(EXPORT);
  await expect.poll(said).toBe(EXPORT_WORDS);
  expect(sent).toEqual([]);
  expect(idsField().value).toBe('');
});
