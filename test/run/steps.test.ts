import { beforeEach, expect, it, vi } from 'vitest';
import { none, oneFailed, onePassed } from './counts.ts';
import { runSteps, type Step } from './steps.ts';

const passing: Step = { name: 'passing', run: async () => onePassed };
const failing: Step = { name: 'failing', run: async () => oneFailed };

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

it('goes on after a failure', async () => {
  expect(await runSteps([failing, passing])).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it.each([
  ['crashes', () => Promise.reject(new Error('crash'))],
  ['runs no test', async () => none],
  ['skips all its tests', async () => ({ ...none, skipped: 2 })],
])('counts a step that %s as one failed', async (name, run) => {
  expect(await runSteps([{ name, run }])).toEqual(oneFailed);
});

it('counts a step as failed, and does not run it, when what it needs has failed', async () => {
  const run = vi.fn<Step['run']>();
  const needy = { name: 'needy', needs: ['passing', 'failing'], run };
  expect(await runSteps([passing, failing, needy])).toEqual({ passed: 1, failed: 2, skipped: 0 });
  expect(run).not.toHaveBeenCalled();
});
