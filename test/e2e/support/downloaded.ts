import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { until } from '../../support/until.ts';

/** The paths of the exports that the browser downloaded, once there are so many and all of them are whole. */
export async function downloaded(
  { downloads }: ExtensionBrowser,
  count: number,
): Promise<readonly string[]> {
  const names = await until(
    () => readdir(downloads),
    (files) =>
      files.length === count && files.every((file) => /^task-tray-.+\.(json|csv)$/.test(file)),
    { what: `${count} downloads`, timeoutMs: 30_000 },
  );
  return names.map((name) => join(downloads, name));
}
