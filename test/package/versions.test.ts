import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import project from '../../package.json' with { type: 'json' };
import { manifestOf, TARGETS } from './built.ts';

const RELEASE = /^## (?<version>\d+\.\d+\.\d+) – (?<date>\d{4}-\d\d-\d\d|unreleased)$/;

async function releases(): Promise<readonly RegExpExecArray[]> {
  const lines = (await readFile('CHANGELOG.md', 'utf8')).split('\n');
  const headings = lines.filter((line) => line.startsWith('## '));
  return headings.map((heading) => {
    const release = RELEASE.exec(heading);
    if (release === null) throw new Error(`Not a version and its date: ${heading}`);
    return release;
  });
}

test('the newest version in the changelog is that of the package and of its lock file', async () => {
  const [newest] = await releases();
  expect(newest?.groups?.['version']).toBe(project.version);
  expect(lock.version).toBe(project.version);
  expect(lock.packages[''].version).toBe(project.version);
});

test('only the newest version may be unreleased', async () => {
  const [, ...older] = await releases();
  expect(older.map(({ groups }) => groups?.['date'])).not.toContain('unreleased');
});

test.each(TARGETS)('the manifest for %s has that version', async (target) => {
  const manifest = await manifestOf(target);
  expect(manifest['version']).toBe(project.version);
});
