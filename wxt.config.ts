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

/** The parts of the browser's API that this extension calls, of those that the polyfill wraps. */
const USED_APIS: ReadonlySet<string> = new Set([
  'alarms',
  'commands',
  'contextMenus',
  'i18n',
  'notifications',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'windows',
]);

/**
 * Drops what the polyfill knows of APIs that are not called here: a kilobyte, gzipped, of the worker's
 * script and of every page's. What it does not know it leaves as the browser has it.
 */
function dropUnusedApis(): Plugin {
  return {
    name: 'drop-unused-apis',
    transform(code, id) {
      if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return null;
      const table = POLYFILL_TABLE.exec(code)?.[1];
      if (table === undefined) throw new Error("The polyfill's table has moved: look at it again");
      const apis: Readonly<Record<string, unknown>> = JSON.parse(table);
      const used = Object.entries(apis).filter(([name]) => USED_APIS.has(name));
      return { code: code.replace(table, JSON.stringify(Object.fromEntries(used))), map: null };
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
    plugins: [dropInnerHtml(), dropUnusedApis()],
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
