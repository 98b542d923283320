import type { Plugin } from './plugin.ts';

/** What nothing here calls, and what is left in its place. */
export type Unused = readonly (readonly [part: RegExp, left: string])[];

/**
 * Trims a file of a library, by the end of its name. Throws where a part is not found: the library has
 * changed, and must be looked at again.
 */
export function trim(file: string, unused: Unused): Plugin {
  return {
    name: `trim ${file}`,
    transform(source, id) {
      if (!id.endsWith(file)) return null;
      const code = unused.reduce((rest, [part, left]) => {
        if (rest.search(part) < 0) throw new Error(`${file} has changed: look for ${part} again`);
        return rest.replace(part, left);
      }, source);
      return { code, map: null };
    },
  };
}
