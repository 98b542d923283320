import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Task Tray for 2Captcha',
    permissions: ['storage', 'unlimitedStorage', 'alarms'],
    host_permissions: ['https://api.2captcha.com/*'],
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'task-tray@example.org',
              strict_min_version: '143.0',
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
