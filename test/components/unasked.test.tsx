import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestNotifications } from '../../lib/notify.ts';
import { requestHostAccess } from '../../lib/permissions.ts';
import { intercept } from '../lib/support/intercept.ts';
import { button } from './support/render-task-view.tsx';
import { renderOptions } from './support/render-options.tsx';
import { ACCOUNT } from './support/tray.ts';

// Firefox throws what it finds wrong; both reject what they don't ask for.
const ways = [
  [
    'throws',
    () => {
      throw new Error('Type error for parameter permissions');
    },
  ],
  ['rejects', () => Promise.reject(new Error('Only in a user input handler'))],
] as const;

test.each(ways)(
  'a browser that %s instead of asking for a service gave no access',
  async (_, way) => {
    intercept(fakeBrowser.permissions, 'request', way);
    const { user, sent } = renderOptions(ACCOUNT, { allowService: requestHostAccess });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'RuCaptcha');
    await user.click(button('Use this service'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('without access to api.rucaptcha.com');
    expect(sent).toEqual([]);
  },
);

test.each(ways)('a browser that %s instead of asking leaves notifications off', async (_, way) => {
  intercept(fakeBrowser.permissions, 'request', way);
  const { user, sent } = renderOptions(ACCOUNT, { allowNotifications: requestNotifications });
  await user.click(screen.getByRole('checkbox', { name: 'Notifications' }));
  await expect.poll(() => screen.getByRole('status').textContent).toContain('they stay off');
  expect(sent).toEqual([]);
});
