import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importsOf, scriptsOf } from './imports.ts';

/** A page's scripts, in the extension's folder: those loaded at its start, and those only later. */
export type PageScripts = { readonly start: readonly string[]; readonly later: readonly string[] };

/** Finds the scripts of a page of a built extension. */
export async function pageScripts(extension: string, page: string): Promise<PageScripts> {
  const started = scriptsOf(await readFile(join(extension, page), 'utf8'));
  const start = await loadedWith(extension, started);
  const wanted = await Promise.all(start.map((script) => named(extension, script, 'later')));
  const all = await loadedWith(extension, [...start, ...wanted.flat()]);
  return { start, later: all.filter((script) => !start.includes(script)) };
}

/** These scripts and whatever is loaded with them. */
async function loadedWith(
  extension: string,
  scripts: readonly string[],
): Promise<readonly string[]> {
  const found = new Set(scripts);
  // A set's loop comes by what is added to it meanwhile.
  for (const script of found) {
    for (const other of await named(extension, script, 'now')) found.add(other);
  }
  return [...found];
}

async function named(
  extension: string,
  script: string,
  when: 'now' | 'later',
): Promise<readonly string[]> {
  const imports = importsOf(await readFile(join(extension, script), 'utf8'));
  return imports[when].map((name) => join(dirname(script), name));
}
