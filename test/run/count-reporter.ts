import { writeFile } from 'node:fs/promises';
import type { Reporter, TestModule } from 'vitest/node';
import { type Counts, none, sum } from './counts.ts';

/** The environment variable that names the file to write the counts to. */
export const countsFileVariable = 'TEST_COUNTS_FILE';

/** Tells the runner how a run of Vitest ended, errors outside of any test included. */
export default class CountReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly unknown[]) {
    const stray = { ...none, failed: strayErrors.length };
    const counts = modules.map(countModule).reduce(sum, stray);
    await writeFile(process.env[countsFileVariable] ?? '', JSON.stringify(counts));
  }
}

// A file that does not load, or a suite whose hook fails, holds no failed test: it counts itself.
function countModule(module: TestModule): Counts {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const suites = [module, ...module.children.allSuites()];
  const broken = suites.filter((suite) => suite.errors().length > 0).length;
  const passed = states.filter((state) => state === 'passed').length;
  const skipped = states.filter((state) => state === 'skipped').length;
  return { passed, skipped, failed: states.length - passed - skipped + broken };
}
