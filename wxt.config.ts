import { minify } from 'terser';
import { defineConfig, type WxtViteConfig } from 'wxt';

const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'task-tray@task-tray.example',
      // 142 itself asks the user to consent to the data named below; 143 has storage.getKeys.
      strict_min_version: '143.0',
      // The API key, sent to the service that it belongs to.
      data_collection_permissions: { required: ['authenticationInfo'] },
    },
  },
};

// 130 is the first with storage.getKeys.
const CHROME = { minimum_chrome_version: '130' };

// Neither browser has Alt+Shift and a digit for itself, nor do pages use digits as access keys as they
// do letters. On a Mac the Option key would write something instead.
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+2', mac: 'MacCtrl+Shift+2' } },
  'copy-newest': {
    suggested_key: { default: 'Alt+Shift+3', mac: 'MacCtrl+Shift+3' },
    description: '__MSG_commandCopyNewest__',
  },
};

type Plugin = NonNullable<WxtViteConfig['plugins']>[number];

const INNER_HTML_WRITE = /\w+\.innerHTML=\w+\.__html/g;

/**
 * Drops Preact's one write to innerHTML, behind dangerouslySetInnerHTML, which nothing here uses: what
 * the service sends can then never become markup, and the add-on linter has nothing to warn of.
 */
function dropInnerHtml(): Plugin {
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

const POLYFILL_TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/**
 * Empties the polyfill's table of functions to wrap: all browsers that this runs in answer them with
 * promises by themselves. That is a kilobyte of the worker's script and of what each page loads; what is
 * left of the polyfill does what they differ in still, which is how messages are answered.
 */
function dropPolyfillTable(): Plugin {
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

/**
 * Minifies once more: what the bundler's own minifier leaves, another one finds 2 % to take from, and
 * the worker must start quickly.
 */
function minifyAgain(): Plugin {
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

/**
 * What four scripts and more have in common is one script. Else each page's script that is loaded late
 * would cut it in further parts, and each cut costs the popup some hundred bytes.
 */
const SHARED = { name: 'shared', minShareCount: 4 };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  zip: { excludeSources: ['artifacts/**'] },
  manifestVersion: 3,
  vite: () => ({
    plugins: [dropInnerHtml(), dropPolyfillTable(), minifyAgain()],
    build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    short_name: '__MSG_shortName__',
    permissions: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    host_permissions: ['https://api.2captcha.com/*'],
    incognito: 'not_allowed',
    omnibox: { keyword: '2c' },
    commands: COMMANDS,
    ...(browser === 'firefox' ? FIREFOX : CHROME),
  }),
});
