import { type Counts, none, oneFailed, sum, summary } from './counts.ts';

/** One part of a run. `needs` names earlier steps without which it can tell nothing. */
export type Step = {
  readonly name: string;
  readonly needs?: readonly string[];
  readonly run: () => Promise<Counts>;
};

/** Runs every step, also after one has failed, prints each with its duration and adds them up. */
export async function runSteps(steps: readonly Step[]): Promise<Counts> {
  const failed = new Set<string>();
  let total = none;
  for (const step of steps) {
    console.log(`\n▸ ${step.name}`);
    const start = performance.now();
    const counts = await attempt(step, failed);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
    if (counts.failed > 0) failed.add(step.name);
    total = sum(total, counts);
  }
  return total;
}

/** Closes a run: the totals alone on the last line, and exit code 1 if anything failed. */
export function conclude(total: Counts): void {
  console.log(`\n${summary(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

// A step that breaks off or counts nothing has shown nothing: that is a failure, never a zero.
async function attempt(step: Step, failed: ReadonlySet<string>): Promise<Counts> {
  const missing = step.needs?.filter((name) => failed.has(name)) ?? [];
  if (missing.length > 0) {
    console.log(`Not run, for want of: ${missing.join(', ')}.`);
    return oneFailed;
  }
  try {
    const counts = await step.run();
    if (counts.passed + counts.failed > 0) return counts;
    console.log('Nothing ran.');
  } catch (error) {
    console.log(error);
  }
  return oneFailed;
}
