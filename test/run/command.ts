import { spawn } from 'node:child_process';

/** How a command ended; `output` is what it printed, both streams as they came. */
export type Ended = { readonly ok: boolean; readonly output: string };

/** Where a command runs, and all that it has of an environment. */
export type Place = { readonly cwd: string; readonly env: Readonly<Record<string, string>> };

/** Runs a command of node_modules/.bin to its end, here if not said, and keeps what it prints. */
export async function runQuietly(
  command: string,
  args: readonly string[],
  place?: Place,
): Promise<Ended> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...place });
  const chunks: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  const ok = await ending(child);
  return { ok, output: chunks.join('') };
}

/** Runs a command whose output is shown as it comes, and answers whether it succeeded. */
export async function runOpenly(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  return ending(spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }));
}

function ending(child: ReturnType<typeof spawn>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
