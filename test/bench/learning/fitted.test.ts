import { expect, it } from 'vitest';
import { seeded, SEED } from '../random.ts';
import { drawTask, LAG, RECAPTCHA_LIKE } from '../simulation/workloads.ts';
import { fitted } from './fitted.ts';

const TASKS = 100_000;

it('learns solve times and lags from tasks', () => {
  const random = seeded(SEED);
  const history = Array.from({ length: TASKS }, () => drawTask(RECAPTCHA_LIKE, random));
  const { draw, lag } = fitted(history);
  expect(lag.median / LAG.median).toBeCloseTo(1, 1);
  expect(lag.spread / LAG.spread).toBeCloseTo(1, 1);
  const learned = Array.from({ length: TASKS }, () => draw(random)).toSorted((a, b) => a - b);
  const drawn = history.map(({ solvedAt }) => solvedAt).toSorted((a, b) => a - b);
  for (const share of [0.05, 0.5, 0.95]) {
    const rank = share * TASKS;
    expect((learned[rank] ?? NaN) / (drawn[rank] ?? NaN)).toBeCloseTo(1, 1);
  }
});
