import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../../support/browser.ts';

/** The files of the profile that hold any of these texts while the browser is closed, which it is for this. */
export async function filesHolding(
  browser: ExtensionBrowser,
  ...texts: readonly string[]
): Promise<readonly string[]> {
  const found: string[] = [];
  await browser.restart(async () => {
    for (const text of texts) found.push(...(await filesWith(browser.profile, text)));
  });
  return found;
}

/** The files beneath a folder that hold a text, written in one byte a character or in two. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      // A browser that runs may have deleted it meanwhile.
      const bytes = await readFile(file).catch(() => Buffer.of());
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')) ? [file] : [];
    }),
  );
  return found.flat();
}
