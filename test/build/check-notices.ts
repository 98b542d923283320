import { readFile } from 'node:fs/promises';
import type { BuildOutput } from 'wxt';

/** What is shipped with the extension to say whose work is in it, and under which licence. */
const NOTICES = 'public/licences.txt';

/** The part of a module's id that names its package; what a builder makes up itself begins with a NUL. */
const PACKAGE = /(?:^NUL|\/node_modules\/)((?:@[\w.-]+\/)?[\w.-]+)\//;

/** Fails a build in which a package's code ships whose name and version the notices do not have. */
export async function checkNotices({ steps }: Pick<BuildOutput, 'steps'>): Promise<void> {
  const modules = steps
    .flatMap(({ chunks }) => chunks)
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const names = modules.flatMap((id) => PACKAGE.exec(id.replace('\0', 'NUL'))?.[1] ?? []);
  const notices = await readFile(NOTICES, 'utf8');
  for (const name of new Set(names)) {
    const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
    if (!notices.includes(`${name} ${version}`))
      throw new Error(`${name} ${version} ships, and ${NOTICES} does not say so`);
  }
}
