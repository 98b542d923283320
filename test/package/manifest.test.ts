import { expect, test } from 'vitest';
import { manifestOf } from './built.ts';

// All that is in a manifest, so that nothing comes in unseen: a new permission asks each user again, a
// content script, a resource for web pages or an outside messenger is a new way in.
const SHARED = {
  manifest_version: 3,
  name: '__MSG_name__',
  short_name: '__MSG_shortName__',
  description: '__MSG_description__',
  default_locale: 'en',
  version: expect.any(String),
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    128: 'icon/128.png',
  },
  optional_permissions: ['notifications'],
  host_permissions: ['https://api.2captcha.com/*'],
  optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      'connect-src https: http://localhost:* http://127.0.0.1:*; ' +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  },
  action: { default_title: 'Task Tray', default_popup: 'popup.html' },
  options_ui: { page: 'options.html', open_in_tab: true },
  omnibox: { keyword: '2c' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+2', mac: 'MacCtrl+Shift+2' } },
    'copy-newest': {
      suggested_key: { default: 'Alt+Shift+3', mac: 'MacCtrl+Shift+3' },
      description: '__MSG_commandCopyNewest__',
    },
  },
};

const CHROME = {
  ...SHARED,
  permissions: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage', 'sidePanel'],
  minimum_chrome_version: '130',
  background: { service_worker: 'background.js' },
  side_panel: { default_path: 'sidepanel.html' },
};

const FIREFOX = {
  ...SHARED,
  permissions: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
  background: { scripts: ['background.js'] },
  sidebar_action: {
    default_panel: 'sidepanel.html',
    default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
    default_title: 'Task Tray',
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: 'task-tray@task-tray.example',
      strict_min_version: '143.0',
      data_collection_permissions: { required: ['authenticationInfo'] },
    },
  },
};

test.each([
  ['chrome', CHROME],
  ['firefox', FIREFOX],
] as const)('the manifest for %s has this and nothing else', async (target, manifest) => {
  expect(await manifestOf(target)).toEqual(manifest);
});
