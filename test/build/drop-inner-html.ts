import type { Plugin } from './plugin.ts';

const INNER_HTML_WRITE = /\w+\.innerHTML=\w+\.__html/g;

/**
 * Drops Preact's one write to innerHTML, behind dangerouslySetInnerHTML, which nothing here uses: what
 * the service sends can then never become markup, and the add-on linter has nothing to warn of.
 */
export function dropInnerHtml(): Plugin {
  return {
    name: 'drop-inner-html',
    transform(code, id) {
      if (!id.endsWith('/preact/dist/preact.mjs')) return null;
      if (code.match(INNER_HTML_WRITE)?.length !== 1) {
        throw new Error('Preact no longer has its one innerHTML write: look at it again');
      }
      return { code: code.replace(INNER_HTML_WRITE, 'void 0'), map: null };
    },
  };
}
