import { minify } from 'terser';
import type { Plugin } from './plugin.ts';

/** Nothing here calls a function expression with `new`: it may be an arrow. */
const OPTIONS = {
  module: true,
  ecma: 2020,
  compress: { passes: 5, ecma: 2020, unsafe_arrows: true },
} as const;

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
        const { code } = await minify(output.code, OPTIONS);
        if (code !== undefined) output.code = code;
      }
    },
  };
}
