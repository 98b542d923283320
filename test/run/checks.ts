import { stripVTControlCharacters } from 'node:util';
import { runQuietly } from './command.ts';
import { type Counts, oneFailed, onePassed } from './counts.ts';
import type { Step } from './steps.ts';

/** The checks that need neither a build nor a browser, fastest first. */
export const checks: readonly Step[] = [
  // Writes .wxt, which tsconfig.json builds on. Not a part of the install: a slip of the pen in an
  // entrypoint fails it, and must not keep the other steps from being run and counted.
  commandStep('prepare', 'wxt', ['prepare']),
  commandStep('format', 'prettier', ['--check', '.']),
  commandStep('lint', 'oxlint', []),
  commandStep('types', 'tsc', ['--noEmit']),
  commandStep('dead code', 'knip', ['--treat-config-hints-as-errors']),
];

/** A step that is one command: silent when it succeeds, with all its output when it fails. */
export function commandStep(name: string, command: string, args: readonly string[]): Step {
  return { name, run: () => check(command, args) };
}

async function check(command: string, args: readonly string[]): Promise<Counts> {
  const { ok, output } = await runQuietly(command, args);
  if (ok) return onePassed;
  console.log(stripVTControlCharacters(output).trimEnd());
  return oneFailed;
}
