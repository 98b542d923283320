import { expect, it } from 'vitest';
import { RECAPTCHA_LIKE } from '../simulation/workloads.ts';
import { trial } from './trial.ts';

const SIZE = { tasks: 100, accounts: 2, tried: 1_000 } as const;

it('learns to ask once, just when all tasks are ready', () => {
  const workload = {
    name: 'like clockwork',
    distribution: '30 s',
    draw: () => 30_000,
    lag: { median: 1, spread: 0 },
  };
  const { shipped, simulated, learned } = trial(workload, SIZE);
  expect([shipped.requests, simulated.requests]).toEqual([7, 1]);
  // The seventh request of the shipped schedule leaves at the same time.
  expect(learned).toEqual([
    { past: 200, requests: 1 / 7, meanDelay: 1 },
    { past: 20, requests: 1 / 7, meanDelay: 1 },
  ]);
});

it('plans with what the past tasks tell, not with what is true', () => {
  const [much, little] = trial(RECAPTCHA_LIKE, SIZE).learned;
  expect(little?.requests).not.toBe(much?.requests);
});
