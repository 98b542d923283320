import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { messagesOf } from '../support/languages.ts';
import { manifestOf, TARGETS } from './built.ts';

const PERMISSION_KEYS = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
];

/** What any of the manifests asks for, at once or later. */
async function asked(): Promise<ReadonlySet<unknown>> {
  const manifests = await Promise.all(TARGETS.map(manifestOf));
  return new Set(manifests.flatMap((each) => PERMISSION_KEYS.flatMap((key) => each[key] ?? [])));
}

/** What stands in code type in the first column of the tables that are headed *permission*. */
async function named(file: string): Promise<ReadonlySet<unknown>> {
  const text = await readFile(file, 'utf8');
  const tables = text.split(/\n\n/).filter((block) => block.startsWith('| permission'));
  const cells = tables.flatMap((table) => table.split('\n').map((row) => row.split('|')[1] ?? ''));
  return new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)));
}

test.each(['PRIVACY.md', 'store/declarations.md'])(
  '%s explains the permissions of the manifests, each and no other',
  async (file) => {
    expect(await named(file)).toEqual(await asked());
  },
);

test('the listing has the name and the summary of the package', async () => {
  const listing = await readFile('store/listing.md', 'utf8');
  const { name, description } = messagesOf('en');
  expect(listing).toContain(`\n## Name\n\n${name?.message}\n`);
  expect(listing).toContain(`\n> ${description?.message}\n`);
});

test('what the packages need at run time, the README gives a reason for, and the notices name', async () => {
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    await readFile('package.json', 'utf8'),
  );
  const readme = await readFile('README.md', 'utf8');
  const reasons = readme.split('\n').find((line) => line.startsWith('The runtime dependencies:'));
  const notices = await readFile('public/licences.txt', 'utf8');
  expect(Object.keys(dependencies)).not.toEqual([]);
  for (const [name, version] of Object.entries(dependencies)) {
    expect(reasons).toContain(`[${name}](`);
    expect(notices).toContain(`${name} ${version}`);
  }
});
