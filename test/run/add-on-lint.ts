import { runQuietly } from './command.ts';
import { type Counts, oneFailed, onePassed } from './counts.ts';

type Report = { readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] };
type Finding = { readonly code: string; readonly message: string; readonly file?: string };

/** Mozilla's own check of the built add-on: any error or warning fails it. */
export async function lintAddOn(directory: string): Promise<Counts> {
  const { output } = await runQuietly('web-ext', ['lint', '-s', directory, '--output', 'json']);
  // Where web-ext could not run, this is no JSON: what it said instead is in the error.
  const report = parse(output);
  const findings = [...report.errors, ...report.warnings];
  for (const { code, message, file } of findings) console.log(`${code} in ${file}: ${message}`);
  return findings.length === 0 ? onePassed : oneFailed;
}

function parse(output: string): Report {
  try {
    return JSON.parse(output);
  } catch (cause) {
    throw new Error(`web-ext lint gave no report: ${output}`, { cause });
  }
}
