import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A copy of a built extension, in a folder of its own that goes with the tests of the file. */
export async function copyOf(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'task-tray-'));
  afterAll(() => rm(folder, { recursive: true }));
  await cp(extension, folder, { recursive: true });
  return folder;
}

/** Gives the extension in a folder a higher version. */
export async function raiseVersion(folder: string): Promise<string> {
  const file = join(folder, 'manifest.json');
  const manifest: { readonly version: string } = JSON.parse(await readFile(file, 'utf8'));
  const [major = 0, minor = 0] = manifest.version.split('.').map(Number);
  const version = `${major}.${minor + 1}.0`;
  await writeFile(file, JSON.stringify({ ...manifest, version }));
  return version;
}
