import { readFile } from 'node:fs/promises';
import project from '../../package.json' with { type: 'json' };

/** What `npm run zip` makes, beside the folders that it packs. */
const NAME = `${project.name}-${project.version}`;

/** The packages for the stores, and the sources that one of them asks for. */
export const PACKAGES = {
  chrome: `.output/${NAME}-chrome.zip`,
  firefox: `.output/${NAME}-firefox.zip`,
  sources: `.output/${NAME}-sources.zip`,
} as const;

/** The browsers that there is a package for. */
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** The manifest of a built extension. */
export async function manifestOf(target: Target): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse(await readFile(`.output/${target}-mv3/manifest.json`, 'utf8'));
}
