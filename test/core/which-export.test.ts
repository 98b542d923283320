import { expect, test } from 'vitest';
import { CSV_HEADER } from '../../lib/core/export-marks.ts';
import { JSON_END, jsonStart } from '../../lib/core/export-json.ts';
import { readPasted } from '../../lib/core/pasted.ts';
import { whichExport } from '../../lib/core/which-export.ts';

const JSON_EXPORT = `${jsonStart(Date.UTC(2026, 11, 1))}{"id":"5","createdAt":1764567890123}${JSON_END}`;
const parsed: unknown = JSON.parse(JSON_EXPORT);

test.each([
  ['as it was written', JSON_EXPORT],
  ['laid out anew', JSON.stringify(parsed, null, 2)],
  [
    'with its names in another order',
    JSON.stringify(Object.fromEntries(Object.entries(Object(parsed)).toReversed())),
  ],
  ['behind a byte order mark', `\uFEFF${JSON_EXPORT}`],
  ['cut off', JSON_EXPORT.slice(0, 80)],
])('an export is known %s', (_, text) => {
  expect(whichExport(text)).toBe('json');
  expect(readPasted(text, '2captcha')).toEqual({ kind: 'export', form: 'json' });
});

test.each(['', '\uFEFF'])('a CSV export is known by its first line', (mark) => {
  const text = `${mark}${CSV_HEADER}\r\n5,,Ready\r\n`;
  expect(whichExport(text)).toBe('csv');
  expect(readPasted(text, '2captcha')).toEqual({ kind: 'export', form: 'csv' });
});

test.each([
  '',
  '5',
  '{"taskId":5}',
  '{"format":"other"}',
  'a log: {"format":"task-tray"}',
  'id,label\n5,x',
])('%j is no export', (text) => expect(whichExport(text)).toBeNull());
