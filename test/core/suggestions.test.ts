import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestions, type Findable } from '../../lib/core/suggestions.ts';
import { idOf, taskKey } from '../../lib/core/task.ts';
import { ENGLISH } from '../support/languages.ts';

const TASKS: readonly Findable[] = [
  { key: '2captcha:74372499131', label: 'Checkout', status: 'ready' },
  { key: '2captcha:74372499132', label: '', status: 'processing' },
  { key: '2captcha:55500000001', label: 'login of shop 74', status: 'failed' },
];

const suggest = (text: string, tasks: Iterable<Findable> = TASKS) =>
  suggestions(text, '2captcha', tasks, ENGLISH);

test.each([
  ['', 'Type a task id to track it, or a part of one to find it'],
  ['   ', 'Type a task id to track it, or a part of one to find it'],
  ['99', 'Track task 99'],
  ['taskId: 99', 'Track task 99'],
  ['99 98, 97', 'Track 3 tasks'],
  ['74372499131', '74372499131 · Ready · Checkout'],
  [' 74372499132 ', '74372499132 · Processing'],
  ['74372499131 99', 'Track 2 tasks'],
  ['checkout', 'No task id in this: press Enter to look for it among your tasks'],
  ['0', 'No task id in this: press Enter to look for it among your tasks'],
  [Array.from({ length: 1_001 }, (_, i) => i + 1).join(' '), 'Track 1,001 tasks'],
])('the text "%.20s" is answered with "%s"', (text, first) => {
  expect(suggest(text).first).toBe(first);
});

test.each([
  ['', ['74372499131', '74372499132', '55500000001']],
  ['7437', ['74372499131', '74372499132']],
  ['74', ['74372499131', '74372499132', '55500000001']],
  ['74372499131', []],
  ['CHECK', ['74372499131']],
  ['shop', ['55500000001']],
  ['fail', ['55500000001']],
  ['ail', []],
  ['nothing', []],
])('the text "%s" finds %j', (text, ids) => {
  expect(suggest(text).others.map(({ text: entered }) => entered)).toEqual(ids);
});

test('of two tasks with one id it names that of the service that is asked', () => {
  const twins: readonly Findable[] = [
    { key: 'rucaptcha:55', label: 'theirs', status: 'ready' },
    { key: '2captcha:55', label: 'ours', status: 'processing' },
  ];
  const others = [{ text: 'rucaptcha:55', words: '55 · Ready · theirs · RuCaptcha' }];
  expect(suggest('55', twins)).toEqual({ first: '55 · Processing · ours', others });
  expect(suggest('55', twins.slice(0, 1))).toEqual({ first: 'Track task 55', others });
});

test('of many tasks the first five that are meant are suggested, and the named one is found', () => {
  const many = Array.from({ length: 20 }, (_, i): Findable => ({
    key: taskKey('2captcha', String(100 + i)),
    label: '',
    status: 'ready',
  }));
  expect(suggest('1', many).others.map(({ text }) => text)).toEqual([
    '100',
    '101',
    '102',
    '103',
    '104',
  ]);
  expect(suggest('119', many).first).toBe('119 · Ready');
});

test('any text is answered with a line, and only with tasks that are followed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('7', '4', '39', ' ', ',', 'r', 'ready', 'taskId:') }),
      (text) => {
        const { first, others } = suggest(text);
        expect(first).not.toBe('');
        expect(others.every(({ text: id }) => TASKS.some(({ key }) => idOf(key) === id))).toBe(
          true,
        );
      },
    ),
  );
});
