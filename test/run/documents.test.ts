import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCUMENTS = globSync('{,store/}*.md');
/** A file or a folder of this project, in code type; `<…>` and `*` stand for any name. */
const PATH = /`((?:build|components|entrypoints|lib|public|store|test)\/[^`<*]*)`/g;
const LINK = /\]\((?!https?:|#)([^)]+)\)/g;

function named(document: string): readonly string[] {
  const text = readFileSync(document, 'utf8');
  return [PATH, LINK].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, path = '']) => path),
  );
}

test('the documents were found', () => {
  expect(DOCUMENTS).toContain('README.md');
  expect(DOCUMENTS.flatMap(named)).toContain('lib/core/family.ts');
});

test.each(DOCUMENTS)('%s names no file that is not there', (document) => {
  expect(named(document).filter((path) => !existsSync(path))).toEqual([]);
});

test.each(DOCUMENTS)('%s names no command that is not there', (document) => {
  const { scripts }: { readonly scripts: object } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const commands = readFileSync(document, 'utf8').matchAll(/npm run ([\w:]+)/g);
  expect([...commands].map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual(
    [],
  );
});
