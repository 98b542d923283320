import { expect, test } from 'vitest';
import { freshness } from '../../lib/core/freshness.ts';

const RECAPTCHA = { name: { brand: 'reCAPTCHA' }, lifetime: 120_000, isWhole: false };
const SOLVED = 1_692_863_556;
const ANSWER = {
  status: 'ready',
  failure: { code: null, number: 0, description: null },
  solution: {},
  cost: null,
  ip: null,
  createTime: null,
  endTime: SOLVED,
  solveCount: null,
};

test.each([
  [0, 120_000],
  [26_000, 94_000],
  [119_999, 1],
  [120_000, 0],
  [500_000, 0],
])('A reCAPTCHA token solved %d ms ago can be used for %d ms', (age, left) => {
  expect(freshness(ANSWER, RECAPTCHA, SOLVED * 1_000 + age)).toEqual({ left });
});

test('Nothing counts down where no lifetime is documented', () => {
  expect(freshness(ANSWER, { ...RECAPTCHA, lifetime: null }, SOLVED * 1_000)).toBeNull();
});

test('Nothing counts down for an unknown family', () => {
  expect(freshness(ANSWER, null, SOLVED * 1_000)).toBeNull();
});

test('Nothing counts down where the answer does not say when it was solved', () => {
  expect(freshness({ ...ANSWER, endTime: null }, RECAPTCHA, SOLVED * 1_000)).toBeNull();
});
