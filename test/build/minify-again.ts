import { minify } from 'terser';
import type { Plugin } from './plugin.ts';

/**
 * Minifies once more: what the bundler's own minifier leaves, another one finds 2 % to take from, and
 * the worker must start quickly.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    async generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const { code } = await minify(output.code, { module: true, compress: { passes: 3 } });
        if (code !== undefined) output.code = code;
      }
    },
  };
}
