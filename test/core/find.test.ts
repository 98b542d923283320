import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { found, needsTraits, NO_SEARCH, ORDERS, type Search } from '../../lib/core/find.ts';
import type { Entry } from '../../lib/core/task-index.ts';
import { taskKey, type TaskKey, type TaskStatus } from '../../lib/core/task.ts';
import type { Traits } from '../../lib/core/traits.ts';

const NO_TRAITS: Traits = { label: '', kind: '', cost: null, took: null };

const TASKS = [
  ['74372499131', 'ready', { label: 'Login form', kind: 'reCAPTCHA', cost: '0.00299', took: 14 }],
  ['74372499132', 'failed', { kind: 'ERROR_CAPTCHA_UNSOLVABLE' }],
  ['74372499133', 'processing', { label: 'Login again' }],
  ['74372499134', 'ready', { kind: 'GeeTest v4', cost: '0.01', took: 40 }],
  ['5', 'stalled', {}],
] as const satisfies readonly (readonly [string, TaskStatus, Partial<Traits>])[];

const entries = TASKS.map(([id, status], i): Entry => [taskKey('2captcha', id), status, 9 - i]);
const traits = new Map(
  TASKS.map(([id, , some]) => [taskKey('2captcha', id), { ...NO_TRAITS, ...some }] as const),
);

function ids(
  search: Partial<Search>,
  known: ReadonlyMap<TaskKey, Traits> = traits,
): readonly string[] {
  return found(entries, known, { ...NO_SEARCH, ...search }, '2captcha').map(([key]) =>
    key.slice(9),
  );
}

describe('a search', () => {
  test.each([
    ['an id', '74372499132', ['74372499132']],
    ['a part of ids', '7437', ['74372499131', '74372499132', '74372499133', '74372499134']],
    ['a label in another case', 'LOGIN', ['74372499131', '74372499133']],
    ['a family', 'geetest', ['74372499134']],
    ['an error code', 'unsolvable', ['74372499132']],
    ['words that are found in several places', 'login 131', ['74372499131']],
    ['words of which one is not found', 'login nowhere', []],
    ['nothing but spaces', '  ', ['74372499131', '74372499132', '74372499133', '74372499134', '5']],
  ])('finds by %s', (_, text, expected) => {
    expect(ids({ text })).toStrictEqual(expected);
  });

  test('takes a status alone, or with words', () => {
    expect(ids({ status: 'ready' })).toStrictEqual(['74372499131', '74372499134']);
    expect(ids({ status: 'processing', text: 'login' })).toStrictEqual(['74372499133']);
  });

  test('finds by id what is not read yet', () => {
    expect(ids({ text: '131' }, new Map())).toStrictEqual(['74372499131']);
    expect(ids({ text: 'login' }, new Map())).toStrictEqual([]);
  });
});

test.each([
  ['newest', ['74372499131', '74372499132', '74372499133', '74372499134', '5']],
  ['oldest', ['5', '74372499134', '74372499133', '74372499132', '74372499131']],
  ['costliest', ['74372499134', '74372499131', '74372499132', '74372499133', '5']],
  ['slowest', ['74372499134', '74372499131', '74372499132', '74372499133', '5']],
] as const)('orders the %s first', (order, expected) => {
  expect(ids({ order })).toStrictEqual(expected);
});

test.each([
  ['2captcha', ['2captcha:3', '2captcha:1', 'https://a.example:4', 'rucaptcha:5', 'rucaptcha:2']],
  ['rucaptcha', ['rucaptcha:5', 'rucaptcha:2', 'https://a.example:4', '2captcha:3', '2captcha:1']],
] as const)('compares no costs of different currencies, those of %s first', (asked, expected) => {
  const costs = [
    ['https://a.example:4', '9'],
    ['2captcha:7', null],
    ['rucaptcha:2', '0.2'],
    ['2captcha:1', '0.001'],
    ['rucaptcha:5', '0.5'],
    ['2captcha:3', '0.003'],
  ] as const;
  const all = costs.map(([key], i): Entry => [key, 'ready', 9 - i]);
  const known = new Map(costs.map(([key, cost]) => [key, { ...NO_TRAITS, cost }] as const));
  const sorted = found(all, known, { ...NO_SEARCH, order: 'costliest' }, asked);
  expect(sorted.map(([key]) => key)).toStrictEqual([...expected, '2captcha:7']);
});

test('every order holds what was found, each once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ORDERS),
      fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }), { maxLength: 20 }),
      (order, times) => {
        const all = times.map((_, i): Entry => [taskKey('2captcha', `${i + 1}`), 'ready', 99 - i]);
        const known = new Map(
          times.map(
            (took, i) => [taskKey('2captcha', `${i + 1}`), { ...NO_TRAITS, took }] as const,
          ),
        );
        const result = found(all, known, { ...NO_SEARCH, order }, '2captcha');
        expect(new Set(result)).toStrictEqual(new Set(all));
        expect(result).toHaveLength(all.length);
      },
    ),
  );
});

test('only words and the orders by traits need these', () => {
  expect(needsTraits(NO_SEARCH)).toBe(false);
  expect(needsTraits({ ...NO_SEARCH, status: 'failed', order: 'oldest' })).toBe(false);
  expect(needsTraits({ ...NO_SEARCH, text: 'a' })).toBe(true);
  expect(needsTraits({ ...NO_SEARCH, order: 'slowest' })).toBe(true);
});
