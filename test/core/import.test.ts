import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedTask } from '../../lib/core/command.ts';
import { batches, planImport, type ImportPlan } from '../../lib/core/import-plan.ts';
import { readExport } from '../../lib/core/read-export.ts';
import type { Entry } from '../../lib/core/task-index.ts';
import { inState, newTask, taskKey, type TaskState } from '../../lib/core/task.ts';
import { importNotice, skipLines } from '../../lib/core/transfer-words.ts';
import { anyTask } from '../support/tasks.ts';
import { ENGLISH, languageOf } from '../support/languages.ts';

const LIMIT = 10_000;

const task = (
  id: number,
  state: TaskState = { status: 'processing' },
  addedAt = 5,
): ImportedTask => ({
  task: inState(newTask(taskKey('2captcha', String(id)), addedAt), state),
  requests: 0,
});
const ready = (id: number, at: number, raw = '{}') => task(id, { status: 'ready', at, raw });
const entry = (id: number, status: Entry[1] = 'ready'): Entry => [
  taskKey('2captcha', String(id)),
  status,
  id,
];
const ids = (plan: ImportPlan) =>
  plan.kind === 'plan' ? plan.tasks.map((each) => Number(each.task.id)) : plan;

describe('a file', () => {
  test.each([
    ['', 'no-export'],
    ['74372499131', 'no-export'],
    ['{"taskId":74372499131}', 'no-export'],
    ['[]', 'no-export'],
    ['null', 'no-export'],
    ['{"format":"task-tray","version":"1","tasks":[]}', 'no-export'],
    ['{"format":"task-tray","version":1,"tasks":{}}', 'no-export'],
    ['{"__proto__":{"format":"task-tray","version":1,"tasks":[]}}', 'no-export'],
    ['{"format":"task-tray","version":1,"tasks":[', 'no-export'],
    ['['.repeat(100_000), 'no-export'],
    ['{"format":"task-tray","version":2,"tasks":[]}', 'newer'],
    [
      '\uFEFFid,label,status,guessed_type,cost,currency,created_utc,solved_utc,seconds,requests,error_code,answer\r\n',
      'csv',
    ],
  ])('with %.60j can not be read: %s', (text, reason) => {
    expect(readExport(text)).toEqual({ kind: 'unreadable', reason });
  });

  test('is read whatever else it holds', () => {
    const text = '\uFEFF{"tasks":[1,{"a":2}],"version":1,"format":"task-tray","more":true}';
    expect(readExport(text)).toEqual({ kind: 'export', entries: [1, { a: 2 }] });
  });

  test('is never the cause of a mistake', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readExport(text)));
  });
});

describe('a plan', () => {
  test('takes what is not followed yet, in the order of time', () => {
    const entries = [ready(4, 7), task(3, { status: 'processing' }, 9), ready(2, 8), ready(1, 7)];
    const plan = planImport(entries, [entry(2)], LIMIT);
    expect(plan).toMatchObject({ kind: 'plan', known: 1, skipped: [] });
    expect(ids(plan)).toEqual([1, 4, 3]);
  });

  test('leaves out what is no task, comes twice or could never be read again', () => {
    const huge = ready(3, 7, 'x'.repeat(8_000_001));
    const plan = planImport([null, ready(1, 7), ready(1, 8), huge, ready(2, 7)], [], LIMIT);
    expect(ids(plan)).toEqual([2, 1]);
    expect(plan).toMatchObject({
      skipped: [
        { reason: 'no-task', place: 1, id: null },
        { reason: 'twice', place: 3, id: '1' },
        { reason: 'too-large', place: 4, id: '3' },
      ],
    });
  });

  test('counts finished tasks against the history limit, those followed included', () => {
    const followed = [entry(1), entry(2, 'failed'), entry(3, 'processing')];
    expect(ids(planImport([ready(4, 1), ready(5, 2), task(6)], followed, 4))).toEqual([4, 5, 6]);
    expect(planImport([ready(4, 1), ready(5, 2), task(6)], followed, 3)).toEqual({
      kind: 'over-limit',
      limit: 3,
      finished: 4,
    });
    expect(ids(planImport([ready(1, 1), task(6)], followed, 1))).toEqual([6]);
  });

  test('takes a thousand processing tasks, the newest', () => {
    const entries = Array.from({ length: 1_002 }, (_, i) => task(2_000 - i));
    const plan = planImport([...entries, ready(1, 1)], [], LIMIT);
    expect(plan).toMatchObject({
      skipped: [
        { reason: 'too-many', place: 1_001, id: '1000' },
        { reason: 'too-many', place: 1_002, id: '999' },
      ],
    });
    expect(ids(plan)).toHaveLength(1_001);
  });

  test('of any tasks takes each once', () => {
    const some = fc.array(fc.option(anyTask.map((each) => ({ task: each, requests: 1 }))));
    fc.assert(
      fc.property(some, some, (entries, twins) => {
        const plan = planImport([...entries, ...twins, ...entries], [], LIMIT);
        if (plan.kind !== 'plan') throw new Error('The limit is not reached');
        const all = [...entries, ...twins].flatMap((each) => each?.task.id ?? []);
        expect(plan.tasks.map((each) => each.task.id).toSorted()).toEqual(
          [...new Set(all)].toSorted(),
        );
        expect(plan.tasks.length + plan.skipped.length).toBe(2 * entries.length + twins.length);
      }),
    );
  });
});

test('parts hold at most a hundred tasks and about a million characters, in order', () => {
  const small = Array.from({ length: 250 }, (_, i) => ready(i + 1, 1));
  expect(batches(small).map(({ length }) => length)).toEqual([100, 100, 50]);
  const large = Array.from({ length: 5 }, (_, i) => ready(i + 1, 1, 'x'.repeat(400_000)));
  const huge = ready(6, 1, 'x'.repeat(4_000_000));
  expect(batches([...large, huge]).map(({ length }) => length)).toEqual([2, 2, 1, 1]);
  expect(batches([...small, ...large]).flat()).toEqual([...small, ...large]);
  expect(batches([])).toEqual([]);
});

describe('what came of an import', () => {
  const done = { kind: 'imported', added: 812, known: 0, skipped: [], stopped: null } as const;
  const skipped = [
    { reason: 'no-task', place: 17, id: null },
    { reason: 'no-task', place: 1_003, id: null },
    { reason: 'twice', place: 4, id: '5' },
  ] as const;

  test.each([
    [done, '812 imported'],
    [
      { ...done, known: 3, skipped },
      '812 imported · 3 already tracked · 2 not readable · 1 more than once',
    ],
    [{ ...done, added: 0 }, 'The file has no tasks'],
    [{ ...done, added: 0, known: 1 }, '0 imported · 1 already tracked'],
  ] as const)('%j is said as it is', (result, text) => {
    expect(importNotice(result, ENGLISH)).toEqual({ text, isTrouble: false, undo: null });
  });

  test.each([
    [{ ...done, stopped: 'refused' }, /^812 imported · .*disk space/],
    [{ kind: 'over-limit', limit: 10_000, finished: 10_812 }, /10,812 .* 10,000/],
    [{ kind: 'too-large', size: 312_000_001, most: 100_000_000 }, /313 MB, at most 100 MB/],
    [{ kind: 'unreadable', reason: 'csv' }, /CSV/],
    [{ kind: 'unreadable', reason: 'newer' }, /newer/],
  ] as const)('%j is trouble', (result, text) => {
    expect(importNotice(result, ENGLISH)).toMatchObject({ isTrouble: true });
    expect(importNotice(result, ENGLISH).text).toMatch(text);
  });

  test.each([10_001, 10_002, 10_812])(
    '%i tasks are no plural of the wrong form in Russian',
    (finished) => {
      const result = { kind: 'over-limit', limit: 10_000, finished } as const;
      expect(importNotice(result, languageOf('ru', 'ru')).text).toMatch(
        /завершённых задач вместе было бы 10\s(001|002|812),/,
      );
    },
  );

  test('names what was skipped, by id or place, the first ten of each reason', () => {
    expect(skipLines(skipped, ENGLISH)).toEqual([
      'Not readable as tasks: entry 17 and entry 1,003',
      'More than once in the file, only the first one counts: 5',
    ]);
    const many = Array.from({ length: 1_012 }, (_, i) => ({ ...skipped[2], id: String(i + 1) }));
    expect(skipLines(many, ENGLISH)[0]).toMatch(/: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, and 1,002 more$/);
  });
});
