import { expect, test } from 'vitest';
import { ANSWER_FORMS, answersText } from '../../lib/core/answers-text.ts';
import { failed, forgotten, processing, ready } from '../components/support/followed.ts';

const TASKS = [
  ready('1', { token: 'plain' }),
  processing('2'),
  ready('3', { text: 'with "quotes", commas\nand lines' }),
  failed('4'),
  ready('5', { challenge: 'c', validate: 'v', seccode: 's' }),
  forgotten(ready('6', { token: 'gone' })),
  ready('7', '=1+2'),
];

test('lines hold what the rows copy, in the order of the tasks', () => {
  expect(answersText(TASKS.slice(0, 2), 'lines')).toStrictEqual({ count: 1, text: 'plain' });
  expect(answersText([TASKS[0], TASKS[4]].filter(isThere), 'lines').text.split('\n')[0]).toBe(
    'plain',
  );
});

test('JSON holds whole solutions with their ids', () => {
  expect(JSON.parse(answersText(TASKS, 'json').text)).toStrictEqual([
    { id: '1', solution: { token: 'plain' } },
    { id: '3', solution: { text: 'with "quotes", commas\nand lines' } },
    { id: '5', solution: { challenge: 'c', validate: 'v', seccode: 's' } },
    { id: '7', solution: '=1+2' },
  ]);
});

test('CSV quotes what it must and changes nothing', () => {
  const [first, second, ...others] = TASKS.filter((task) => task.key !== '2captcha:5');
  expect(answersText([first, second, ...others].filter(isThere), 'csv').text).toBe(
    ['id,answer', '1,plain', '3,"with ""quotes"", commas\nand lines"', '7,=1+2'].join('\r\n'),
  );
});

test.each(ANSWER_FORMS)('as %s, tasks without an answer are left out and not counted', (form) => {
  expect(answersText(TASKS, form).count).toBe(4);
  expect(answersText([processing('2'), failed('4')], form).count).toBe(0);
});

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
