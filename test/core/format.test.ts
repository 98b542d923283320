import { describe, expect, test } from 'vitest';
import { formatAgo, formatDuration, formatMoney } from '../../lib/core/format.ts';
import { FOLDERS, languageOf } from '../support/languages.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const NUMBERS = [0, 1_000, 12_345.6, 1_234_567];
const LENGTHS = [-1, 499, 8 * SECOND, MINUTE, 125 * SECOND, 605 * SECOND, 47 * HOUR, 2 * DAY];
const AGES = [1_499, 1_500, 125 * SECOND, 3 * HOUR];
const AMOUNTS = [
  ['0', 'USD'],
  ['-1234567.5', 'USD'],
  ['0.00145000000000000001', 'USD'],
  ['12.3', 'RUB'],
  ['a lot', 'USD'],
] as const;
const COUNTS = [0, 1, 2, 5, 21, 1_000_000];

/** How each language writes them, by its folder, with ~ for a space that no line may break at. */
const WRITTEN = {
  en: {
    numbers: ['0', '1,000', '12,345.6', '1,234,567'],
    lengths: ['0 s', '0 s', '8 s', '1 min', '2 min 5 s', '10 min', '47 h', '2 d'],
    ages: ['just now', '2 s ago', '2 min 5 s ago', '3 h ago'],
    amounts: ['$0.00', '-$1,234,567.50', '$0.00145000000000000001', 'RUB~12.30', 'a lot'],
    tasks: ['0 tasks', '1 task', '2 tasks', '5 tasks', '21 tasks', '1,000,000 tasks'],
  },
  es: {
    numbers: ['0', '1000', '12.345,6', '1.234.567'],
    lengths: ['0 s', '0 s', '8 s', '1 min', '2 min 5 s', '10 min', '47 h', '2 d'],
    ages: ['ahora mismo', 'hace 2 s', 'hace 2 min 5 s', 'hace 3 h'],
    amounts: ['0,00~US$', '-1.234.567,50~US$', '0,00145000000000000001~US$', '12,30~RUB', 'a lot'],
    tasks: ['0 tareas', '1 tarea', '2 tareas', '5 tareas', '21 tareas', '1.000.000 de tareas'],
  },
  pt_BR: {
    numbers: ['0', '1.000', '12.345,6', '1.234.567'],
    lengths: ['0 s', '0 s', '8 s', '1 min', '2 min 5 s', '10 min', '47 h', '2 d'],
    ages: ['agora mesmo', 'há 2 s', 'há 2 min 5 s', 'há 3 h'],
    amounts: ['US$~0,00', '-US$~1.234.567,50', 'US$~0,00145000000000000001', 'RUB~12,30', 'a lot'],
    tasks: ['0 tarefa', '1 tarefa', '2 tarefas', '5 tarefas', '21 tarefas', '1.000.000 de tarefas'],
  },
  ru: {
    numbers: ['0', '1~000', '12~345,6', '1~234~567'],
    lengths: ['0 с', '0 с', '8 с', '1 мин', '2 мин 5 с', '10 мин', '47 ч', '2 дн.'],
    ages: ['только что', '2 с назад', '2 мин 5 с назад', '3 ч назад'],
    amounts: ['0,00~$', '-1~234~567,50~$', '0,00145000000000000001~$', '12,30~₽', 'a lot'],
    tasks: ['0 задач', '1 задача', '2 задачи', '5 задач', '21 задача', '1~000~000 задач'],
  },
  zh_CN: {
    numbers: ['0', '1,000', '12,345.6', '1,234,567'],
    lengths: ['0 秒', '0 秒', '8 秒', '1 分钟', '2 分 5 秒', '10 分钟', '47 小时', '2 天'],
    ages: ['刚刚', '2 秒前', '2 分 5 秒前', '3 小时前'],
    amounts: ['US$0.00', '-US$1,234,567.50', 'US$0.00145000000000000001', 'RUB~12.30', 'a lot'],
    tasks: ['0 个任务', '1 个任务', '2 个任务', '5 个任务', '21 个任务', '1,000,000 个任务'],
  },
};

test('every language is looked at', () => {
  expect(Object.keys(WRITTEN)).toEqual(FOLDERS);
});

describe.each(Object.entries(WRITTEN))('Written in %s:', (folder, written) => {
  const language = languageOf(folder);
  const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00A0', '~'));

  test('numbers', () => {
    expect(plain(NUMBERS.map(language.number))).toEqual(written.numbers);
  });

  test('lengths of time', () => {
    expect(LENGTHS.map((ms) => formatDuration(ms, language))).toEqual(written.lengths);
  });

  test('moments in the past', () => {
    expect(AGES.map((ms) => formatAgo(0, ms, language))).toEqual(written.ages);
  });

  test('amounts of money, to the last digit', () => {
    const amounts = AMOUNTS.map(([amount, currency]) => formatMoney(amount, currency, language));
    expect(plain(amounts)).toEqual(written.amounts);
  });

  test('counts', () => {
    expect(plain(COUNTS.map((count) => language.count('tasks', count)))).toEqual(written.tasks);
  });
});
