import type { Plugin } from './plugin.ts';

const POLYFILL_TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/**
 * Empties the polyfill's table of functions to wrap: all browsers that this runs in answer them with
 * promises by themselves. That is a kilobyte of the worker's script and of what each page loads; what is
 * left of the polyfill does what they differ in still, which is how messages are answered.
 */
export function dropPolyfillTable(): Plugin {
  return {
    name: 'drop-polyfill-table',
    transform(code, id) {
      if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return null;
      const table = POLYFILL_TABLE.exec(code)?.[1];
      if (table === undefined) throw new Error("The polyfill's table has moved: look at it again");
      // Without a single API it takes itself for broken.
      return { code: code.replace(table, JSON.stringify({ alarms: {} })), map: null };
    },
  };
}
