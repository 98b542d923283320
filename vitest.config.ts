import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { trimZod } from './test/build/trim-zod.ts';

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    // A test that hangs ends by it, one on a busy machine does not.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        // Makes `wxt/browser` the fake browser, also behind the polyfill of wxt.config.ts.
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/{core,lib,sandbox,clients,setup,run,bench}/**/*.test.ts'],
          setupFiles: ['test/run/seed.ts', 'test/run/fresh-browser.ts'],
        },
      },
      {
        extends: true,
        plugins: [WxtVitest(), trimZod()],
        test: {
          name: 'trimmed',
          // What parses, with zod as it ships. The sandbox needs more of zod than ships.
          include: [
            'test/trimmed/**/*.test.ts',
            'test/lib/{messages,response,stored}.test.ts',
            'test/lib/background/{hostile-messages,hostile-storage,locked}.test.ts',
          ],
          setupFiles: ['test/run/seed.ts', 'test/run/fresh-browser.ts'],
          server: { deps: { inline: ['zod'] } },
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          environment: 'jsdom',
          // Makes the page once a worker, not once a file: half the time.
          pool: 'vmThreads',
          include: ['test/components/**/*.test.{ts,tsx}'],
          setupFiles: ['test/run/seed.ts', 'test/run/fresh-browser.ts', 'test/run/fresh-page.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Two browsers at a time would distort the times that are promised.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
