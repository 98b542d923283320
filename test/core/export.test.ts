import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_START, csvLine } from '../../lib/core/export-csv.ts';
import { exportFileName } from '../../lib/core/export-file.ts';
import { JSON_END, jsonStart, jsonTask } from '../../lib/core/export-json.ts';
import { readExport } from '../../lib/core/read-export.ts';
import { failed, labelled, processing, ready } from '../components/support/followed.ts';
import { anyFollowed } from '../support/tasks.ts';
import { ENGLISH } from '../support/languages.ts';
import { readCsv } from '../support/read-csv.ts';

const NOW = Date.UTC(2026, 10, 25, 21);

const NOTHING = ['', '', '', '', '', ''];

const line = (...given: Parameters<typeof csvLine>) => readCsv(csvLine(...given))[0];

describe('JSON', () => {
  test('names its form, its version and when it was made', () => {
    expect(JSON.parse(jsonStart(NOW) + JSON_END)).toEqual({
      format: 'task-tray',
      version: 1,
      exportedAt: '2026-11-25T21:00:00.000Z',
      tasks: [],
    });
  });

  test('holds whole records and how often each was asked for', () => {
    const task = labelled(ready('5', { token: 't' }), 'mine');
    expect(JSON.parse(jsonTask(task))).toEqual({ ...task.task, requests: 0 });
    expect(JSON.parse(jsonTask(processing('6')))).toMatchObject({ id: '6', requests: 4 });
  });

  test('any tasks are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyFollowed), (all) => {
        const text = jsonStart(NOW) + all.map(jsonTask).join(',\n') + JSON_END;
        expect(readExport(text)).toEqual({
          kind: 'export',
          entries: all.map(({ task, poll }) => ({ ...task, requests: poll?.requests ?? 0 })),
        });
      }),
    );
  });
});

describe('CSV', () => {
  test('is UTF-8 with a mark for Excel, and a header line', () => {
    expect(CSV_START).toBe(
      '\uFEFFid,label,status,guessed_type,cost,currency,created_utc,solved_utc,seconds,requests,error_code,answer,service\r\n',
    );
  });

  test('has a line for each task', () => {
    const times = { createTime: 1_790_000_000, endTime: 1_790_000_022 };
    const solved = ready(
      '74372499131',
      { gRecaptchaResponse: '03A' },
      { cost: '0.00299', ...times },
    );
    expect(line(labelled(solved, 'my "own", task'), ENGLISH)).toEqual([
      '74372499131',
      'my "own", task',
      'ready',
      'reCAPTCHA',
      '0.00299',
      'USD',
      '2026-09-21 14:13:20',
      '2026-09-21 14:13:42',
      '22',
      '0',
      '',
      '03A',
      '2Captcha',
    ]);
    expect(line(processing('6'), ENGLISH)).toEqual([
      '6',
      '',
      'processing',
      ...NOTHING.slice(0, 6),
      '4',
      '',
      '',
      '2Captcha',
    ]);
    expect(line(failed('7', { code: 'ERROR_X' }), ENGLISH)?.[10]).toBe('ERROR_X');
    expect(line(failed('7', { number: 12 }), ENGLISH)?.[10]).toBe('12');
  });

  test('says nothing of times that can not be', () => {
    const times = { createTime: 1e300, endTime: 5 };
    expect(line(ready('5', null, times), ENGLISH)?.slice(6)).toEqual([
      '',
      '1970-01-01 00:00:05',
      '',
      '0',
      '',
      '',
      '2Captcha',
    ]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['-5', '-5'],
    ['-0.25', '-0.25'],
    ['a=b', 'a=b'],
    ["'x", "'x"],
    ['', ''],
  ])('the cell %j is %j, which no spreadsheet calculates', (text, written) => {
    expect(line(labelled(processing('5'), text), ENGLISH)?.[1]).toBe(written);
    expect(line(ready('5', { text }), ENGLISH)?.[11]).toBe(text === '' ? '{"text":""}' : written);
  });

  test('any tasks are lines of thirteen cells, none of them a formula', () => {
    fc.assert(
      fc.property(fc.array(anyFollowed), (all) => {
        const rows = readCsv(CSV_START + all.map((each) => csvLine(each, ENGLISH)).join(''));
        expect(rows).toHaveLength(all.length + 1);
        for (const [i, { task }] of all.entries()) {
          const row = rows[i + 1] ?? [];
          expect(row).toHaveLength(13);
          expect(row[0]).toBe(task.id);
          expect(row[1]?.replace(/^'/, '')).toBe(task.label.replace(/^'/, ''));
          for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/);
        }
      }),
    );
  });
});

test('a file is named after its day and form', () => {
  const at = new Date(2026, 0, 5, 23, 59).getTime();
  expect(exportFileName('json', at)).toBe('task-tray-2026-01-05.json');
  expect(exportFileName('csv', at)).toBe('task-tray-2026-01-05.csv');
});
