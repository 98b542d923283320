/** The scripts that a script's text names: those loaded with it, and those it may load later. */
export type Imports = { readonly now: readonly string[]; readonly later: readonly string[] };

/** Reads the imports of a bundled script, whose strings of that form are all imports. */
export function importsOf(script: string): Imports {
  return {
    now: names(script, /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g),
    later: names(script, /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/g),
  };
}

/** The scripts that a page's markup starts. */
export function scriptsOf(html: string): readonly string[] {
  return names(html, /<script[^>]*\ssrc="\/([^"]+)"/g);
}

function names(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
