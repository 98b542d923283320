import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The id that the manifest of a built extension gives it in Firefox. */
export async function geckoId(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id = ['browser_specific_settings', 'gecko', 'id'].reduce(property, manifest);
  if (typeof id !== 'string') throw new Error(`No id for Firefox in the manifest of ${extension}.`);
  return id;
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
