import { expect, test } from 'vitest';
import { createLanguage } from '../../lib/core/language.ts';
import { ENGLISH } from '../support/languages.ts';

const RUSSIAN = {
  locale: 'ru',
  tasks_one: '$1 задача',
  tasks_few: '$1 задачи',
  tasks_many: '$1 задач',
};

function russian(uiLocale: string) {
  const messages: Readonly<Record<string, string>> = RUSSIAN;
  return createLanguage((key, [part = '']) => (messages[key] ?? '').replace('$1', part), uiLocale);
}

test('says a message with its parts', () => {
  expect(ENGLISH.say('locale')).toBe('en');
});

test('takes the form of a word that the count needs, the count written as people write it', () => {
  expect([1, 2, 10_000].map((count) => ENGLISH.count('tasks', count))).toStrictEqual([
    '1 task',
    '2 tasks',
    '10,000 tasks',
  ]);
  expect([1, 3, 5, 21].map((count) => russian('ru').count('tasks', count))).toStrictEqual([
    '1 задача',
    '3 задачи',
    '5 задач',
    '21 задача',
  ]);
});

test("writes numbers as the user's region does, if it has the language of the words", () => {
  expect(russian('ru-KZ').locale).toBe('ru-KZ');
  expect(russian('en-GB').locale).toBe('ru');
  expect(russian('de').number(1_234.5)).toBe('1\u00A0234,5');
});
