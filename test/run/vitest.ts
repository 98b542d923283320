import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOpenly } from './command.ts';
import { countsFileVariable } from './count-reporter.ts';
import { type Counts, oneFailed, sum } from './counts.ts';

/** Runs one project of vitest.config.ts and counts its tests. */
export async function runVitest(project: string): Promise<Counts> {
  const directory = await mkdtemp(join(tmpdir(), 'task-tray-counts-'));
  const file = join(directory, 'counts.json');
  const reporters = ['--reporter=default', '--reporter=test/run/count-reporter.ts'];
  try {
    const ok = await runOpenly('vitest', ['run', '--project', project, ...reporters], {
      [countsFileVariable]: file,
    });
    const counts: Counts = JSON.parse(await readFile(file, 'utf8'));
    // Vitest can fail for a reason that no test shows: it did not end cleanly, say.
    return ok || counts.failed > 0 ? counts : sum(counts, oneFailed);
  } finally {
    await rm(directory, { recursive: true });
  }
}
