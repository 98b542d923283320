import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runQuietly } from '../run/command.ts';
import { isFull } from '../run/full.ts';
import { PACKAGES } from './built.ts';
import { readZip } from './read-zip.ts';

/** Unpacks the archive of the sources into a folder that the end of the test removes. */
async function unpack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'task-tray-sources-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, data] of await readZip(PACKAGES.sources)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  return folder;
}

async function run(cwd: string, command: string, ...args: readonly string[]): Promise<void> {
  // Of this process's environment only what every shell has: Vitest's would make a build for tests.
  // Nor does a shell find our packages, whose node would have npm look for its settings beside itself.
  const { PATH: path = '', HOME = '' } = process.env;
  const folders = path.split(delimiter).filter((each) => !each.includes('node_modules'));
  const PATH = folders.join(delimiter);
  const { ok, output } = await runQuietly(command, args, { cwd, env: { PATH, HOME } });
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed: ${output}`);
}

async function digest(folder: string, file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(folder, file)))
    .digest('hex');
}

// In a full run as a reviewer does it, with packages of its own; else with those that are here.
test(
  'the packages are built from the archive of the sources, elsewhere, to the same bytes',
  { timeout: 300_000 },
  async () => {
    const folder = await unpack();
    if (isFull) await run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
    else await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await run(folder, 'npm', 'run', 'zip');
    for (const file of Object.values(PACKAGES))
      expect([file, await digest(folder, file)]).toEqual([file, await digest('.', file)]);
  },
);
