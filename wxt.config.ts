import { defineConfig } from 'wxt';
import { checkNotices } from './test/build/check-notices.ts';
import { CONTENT_SECURITY_POLICY } from './test/build/content-security-policy.ts';
import { dropInnerHtml } from './test/build/drop-inner-html.ts';
import { trimPolyfill } from './test/build/trim-polyfill.ts';
import { trimZod } from './test/build/trim-zod.ts';
import { minifyAgain } from './test/build/minify-again.ts';

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

/** What a reviewer needs to build the packages again, to the same bytes. */
const SOURCES = [
  'test/build/**',
  'components/**',
  'entrypoints/**',
  'lib/**',
  'public/**',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  '*.md',
  'LICENSE',
];

/**
 * What four scripts and more have in common is one script. Else each page's script that is loaded late
 * would cut it in further parts, and each cut costs the popup some hundred bytes.
 */
const SHARED = { name: 'shared', minShareCount: 4 };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  zip: { includeSources: SOURCES },
  hooks: { 'build:done': (_, output) => checkNotices(output) },
  manifestVersion: 3,
  vite: () => ({
    plugins: [dropInnerHtml(), trimPolyfill(), trimZod(), minifyAgain()],
    build: {
      // Browsers of our age do themselves what this is for.
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } },
    },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    short_name: '__MSG_shortName__',
    permissions: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    host_permissions: ['https://api.2captcha.com/*'],
    // Asked for when another service is chosen, and then of that one only (lib/permissions.ts).
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    omnibox: { keyword: '2c' },
    commands: COMMANDS,
    ...(browser === 'firefox' ? FIREFOX : CHROME),
  }),
});
