import { expect, test } from 'vitest';
import { PACKAGES, TARGETS } from './built.ts';
import { readZip } from './read-zip.ts';

const SHIPPED = [
  /^(manifest\.json|licences\.txt|background\.js|theme\.js|icon\.svg)$/,
  /^(options|popup|sidepanel|tasks)\.html$/,
  /^(assets|chunks)\/[\w-]+\.(css|js)$/,
  /^icon\/(16|32|48|128)\.png$/,
  /^_locales\/\w+\/messages\.json$/,
];

/** What makes scripts or markup of text. */
const FROM_TEXT =
  /\b(eval|Function|importScripts)\(|\bset(Timeout|Interval)\(["'`]|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/;

async function textsOf(target: keyof typeof PACKAGES, kind: RegExp) {
  const files = [...(await readZip(PACKAGES[target]))].filter(([name]) => kind.test(name));
  expect(files).not.toEqual([]);
  return files.map(([name, data]) => ({ name, text: data.toString() }));
}

test.each(TARGETS)('the package for %s has nothing in it but the extension', async (target) => {
  const names = [...(await readZip(PACKAGES[target])).keys()];
  expect(names.filter((name) => !SHIPPED.some((kind) => kind.test(name)))).toEqual([]);
});

test.each(TARGETS)('no script for %s makes scripts or markup of text', async (target) => {
  const scripts = await textsOf(target, /\.js$/);
  expect(scripts.filter(({ text }) => FROM_TEXT.test(text)).map(({ name }) => name)).toEqual([]);
});

test.each(TARGETS)(
  'no page for %s has scripts or styles inside or from elsewhere',
  async (target) => {
    for (const { text } of await textsOf(target, /\.html$/)) {
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/)[^>]*>/);
      expect(text).not.toMatch(/(src|href)="(?!\/\w)/);
    }
  },
);

test('the archive of the sources has what it builds from, and no more', async () => {
  const names = [...(await readZip(PACKAGES.sources)).keys()];
  const folders = names.flatMap((name) => /^(test\/)?\w+(?=\/)/.exec(name)?.[0] ?? []);
  expect(new Set(folders)).toEqual(
    new Set(['components', 'entrypoints', 'lib', 'public', 'test/build']),
  );
  for (const name of ['README.md', 'LICENSE', 'package.json', 'package-lock.json'])
    expect(names).toContain(name);
});
