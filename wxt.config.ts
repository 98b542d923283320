import { defineConfig } from 'wxt';

const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'task-tray@task-tray.example',
      // 142 asks the user for consent to the data named below; 143 has storage.getKeys.
      strict_min_version: '143.0',
      data_collection_permissions: { required: ['authenticationInfo'] },
    },
  },
};

// 130 is the first with storage.getKeys.
const CHROME = { minimum_chrome_version: '130' };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Task Tray for 2Captcha',
    short_name: 'Task Tray',
    action: { default_title: 'Task Tray' },
    permissions: ['alarms', 'storage', 'unlimitedStorage'],
    host_permissions: ['https://api.2captcha.com/*'],
    incognito: 'not_allowed',
    ...(browser === 'firefox' ? FIREFOX : CHROME),
  }),
});
