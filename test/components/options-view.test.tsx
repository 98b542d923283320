import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Account } from '../../lib/core/account.ts';
import { focused } from './support/focused.ts';
import { renderOptions } from './support/render-options.tsx';
import { button } from './support/render-task-view.tsx';
import { ACCOUNT, inTrouble, NO_KEY } from './support/tray.ts';

const account = () => screen.getByRole('region', { name: 'Account' }).textContent;

test.for<readonly [Account, string]>([
  [ACCOUNT, 'Key ending in c0de, accepted'],
  [{ ...ACCOUNT, key: { end: 'c0de', isChecked: false } }, 'Key ending in c0de, not checked yet'],
  [{ ...ACCOUNT, key: { end: '', isChecked: true } }, 'Key ending in …, accepted'],
  [{ ...ACCOUNT, balance: { amount: '1.5', at: 0 } }, 'accepted · Balance: $1.50'],
])('the options say how the stored key stands: $1', ([stored, words]) => {
  renderOptions(stored);
  expect(account()).toContain(words);
});

test('without a key the options offer none to remove', () => {
  renderOptions(NO_KEY);
  expect(screen.queryByRole('button', { name: 'Remove key' })).toBeNull();
  expect(account()).not.toContain('Key ending');
});

test('another key can be saved over the stored one', async () => {
  const { user, sent } = renderOptions(ACCOUNT);
  await user.type(screen.getByLabelText('API key'), 'f'.repeat(32));
  await user.click(button('Save key'));
  expect(sent).toEqual([{ type: 'save-key', service: '2captcha', key: 'f'.repeat(32) }]);
  await expect
    .poll(() => screen.getByRole('status').textContent)
    .toBe('Key saved: the service accepts it');
});

test('the key can be removed, and the focus goes to the field for the next', async () => {
  const { user, sent, show } = renderOptions(ACCOUNT);
  button('Remove key').focus();
  await user.keyboard('{Enter}');
  show(NO_KEY);
  expect(sent).toEqual([{ type: 'remove-key', service: '2captcha' }]);
  expect(screen.getByRole('status').textContent).toContain('Key removed');
  expect(focused()).toBe('API key');
});

test('trouble is told of in the options too, with its action', async () => {
  const { user, sent, pressed, show } = renderOptions(inTrouble({ kind: 'key-rejected' }));
  await user.click(button('Try again'));
  expect(sent).toEqual([{ type: 'try-again', service: '2captcha' }]);
  show(inTrouble({ kind: 'no-permission' }));
  await user.click(button('Grant access'));
  expect(pressed).toEqual(['allow 2captcha']);
});
