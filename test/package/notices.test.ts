import { expect, test } from 'vitest';
import { checkNotices } from '../build/check-notices.ts';

function built(...moduleIds: string[]): Parameters<typeof checkNotices>[0] {
  return {
    steps: [{ entrypoints: [], chunks: [{ type: 'chunk', fileName: 'a.js', moduleIds }] }],
  };
}

test('a build with code of packages that the notices name goes through', async () => {
  const build = built(
    '/a/lib/core/task.ts',
    '/a/node_modules/preact/dist/preact.mjs',
    '/a/node_modules/@wxt-dev/webextension-polyfill/dist/browser.mjs',
    '\0vite/preload-helper.js',
    '\0virtual:wxt-plugins',
  );
  await expect(checkNotices(build)).resolves.toBeUndefined();
});

test.each([
  ['/a/node_modules/jsdom/lib/api.js', /^jsdom [\d.]+ ships/],
  ['/a/node_modules/@testing-library/preact/dist/esm/index.mjs', /^@testing-library\/preact/],
  ['\0vitest/helper.js', /^vitest [\d.]+ ships/],
])('a build with %s, which they do not name, fails', async (id, error) => {
  await expect(checkNotices(built(id))).rejects.toThrow(error);
});
