import { expect, test } from 'vitest';
import { FLOOR_MS } from '../../lib/core/schedule.ts';
import { areSettings, CHOICES, DEFAULT_SETTINGS, settingsIn } from '../../lib/core/settings.ts';

const OTHER = {
  ...DEFAULT_SETTINGS,
  shortestInterval: 60_000,
  giveUpAfter: 3_600_000,
  badge: 'trouble',
  theme: 'dark',
  historyLimit: 100,
  forgetAfter: 3_600_000,
};

const NAMES = Object.keys(CHOICES);

test('each default is one of its choices', () => {
  expect(Object.keys(DEFAULT_SETTINGS).toSorted()).toEqual(NAMES.toSorted());
  expect(settingsIn(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  for (const [name, choices] of Object.entries(CHOICES))
    expect(choices).toContainEqual(Object.entries(DEFAULT_SETTINGS).find(([n]) => n === name)?.[1]);
});

test('no choice is below what the service allows', () => {
  expect(Math.min(...CHOICES.shortestInterval)).toBe(FLOOR_MS);
});

test('what was chosen is read as it was stored', () => {
  expect(settingsIn(OTHER)).toEqual(OTHER);
});

test.each(
  NAMES.flatMap((name) => [undefined, NaN, '5000', 0, {}, -1].map((v) => [name, v] as const)),
)('a damaged setting falls back alone: %s is %j', (name, value) => {
  const damaged = { ...OTHER, [name]: value };
  expect(settingsIn(damaged)).toEqual({
    ...OTHER,
    ...Object.fromEntries(Object.entries(DEFAULT_SETTINGS).filter(([each]) => each === name)),
  });
});

test('what is no setting is left out', () => {
  expect(settingsIn({ ...OTHER, historyLimits: 1, constructor: 'x' })).toEqual(OTHER);
});

test.each([{}, { theme: 'dark' }, { forgetAfter: null, badge: 'news' }, OTHER])(
  'some settings are each one of its choices: %j',
  (value) => expect(areSettings(value)).toBe(true),
);

test.each([
  { theme: 'blue' },
  { theme: undefined },
  { ...OTHER, themes: 'dark' },
  ['dark'],
  'dark',
])('what is no choice, or of no setting, is no change: %j', (value) =>
  expect(areSettings(value)).toBe(false),
);
