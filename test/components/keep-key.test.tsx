import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Account } from '../../lib/core/account.ts';
import type { Reply } from '../../lib/core/command.ts';
import { focused } from './support/focused.ts';
import { renderOptions } from './support/render-options.tsx';
import { button } from './support/render-task-view.tsx';
import { ACCOUNT, BEHIND, LOCKED, NO_KEY } from './support/tray.ts';

const WORDS = 'correct horse battery staple';

const ways = () => screen.getByRole('group', { name: 'Keep the key' });
const way = (name: string) => within(ways()).getByRole<HTMLInputElement>('radio', { name });
const passphrase = () => screen.queryByLabelText<HTMLInputElement>('Passphrase');
const keep = () => screen.queryByRole('button', { name: 'Keep it this way' });

/** The help that a way is described by. */
function helpOf(name: string): string {
  return (
    document.getElementById(way(name).getAttribute('aria-describedby') ?? '')?.textContent ?? ''
  );
}

test.for<readonly [Account, string]>([
  [ACCOUNT, 'On this device'],
  [{ ...ACCOUNT, keep: 'session' }, 'For this session only'],
  [BEHIND, 'Behind a passphrase'],
  [NO_KEY, 'On this device'],
])('the options say how the key is kept: $1', ([account, name]) => {
  renderOptions(account);
  expect(way(name).checked).toBe(true);
  expect(keep()).toBeNull();
});

test('each way says what it protects from, and what not', () => {
  renderOptions(ACCOUNT);
  expect(helpOf('On this device')).toContain('not encrypted');
  expect(helpOf('For this session only')).toContain('not a browser that is open');
  expect(helpOf('Behind a passphrase')).toContain('hard to guess');
});

test('another way is taken once the button is pressed, and not by arrow keys alone', async () => {
  const { user, sent, show } = renderOptions(ACCOUNT);
  way('On this device').focus();
  await user.keyboard('{ArrowDown}');
  expect([way('For this session only').checked, sent]).toEqual([true, []]);
  await user.click(button('Keep it this way'));
  expect(sent).toEqual([{ type: 'keep-key', service: '2captcha', keep: 'session' }]);
  show({ ...ACCOUNT, keep: 'session' });
  expect(screen.getByRole('status').textContent).toBe('Changed how the key is kept');
  expect(keep()).toBeNull();
  expect(document.activeElement).toBe(way('For this session only'));
});

test('a way that was picked and then not wanted is not taken', async () => {
  const { user, sent } = renderOptions(ACCOUNT);
  await user.click(way('For this session only'));
  await user.click(way('On this device'));
  expect([keep(), sent]).toEqual([null, []]);
});

test('behind a passphrase asks for one, unseen unless it is to be seen', async () => {
  const { user, sent, show } = renderOptions(ACCOUNT);
  expect(passphrase()).toBeNull();
  await user.click(way('Behind a passphrase'));
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
  await user.type(field, WORDS);
  expect(field.type).toBe('password');
  await user.click(button('Show'));
  expect([field.type, button('Show').getAttribute('aria-pressed')]).toEqual(['text', 'true']);
  await user.type(field, '{Enter}');
  expect(sent).toEqual([
    { type: 'keep-key', service: '2captcha', keep: 'passphrase', passphrase: WORDS },
  ]);
  show(BEHIND);
  expect(keep()).toBeNull();
  expect(passphrase()?.value).toBe('');
});

test('a passphrase that is too short is told of at its field, and stays there', async () => {
  const send = async (): Promise<Reply> => ({ kind: 'key', result: 'short-passphrase' });
  const { user } = renderOptions(ACCOUNT, { send });
  await user.click(way('Behind a passphrase'));
  await user.type(screen.getByLabelText('Passphrase'), 'short{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('That is too short: a passphrase has at least 8 characters.');
  const description = passphrase()?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(description)?.contains(alert)).toBe(true);
  expect([passphrase()?.value, passphrase()?.getAttribute('aria-invalid')]).toEqual([
    'short',
    'true',
  ]);
});

test('what the disk refuses is told of, and can be tried again', async () => {
  const { user } = renderOptions(ACCOUNT, { send: async () => ({ kind: 'refused' }) });
  await user.click(way('For this session only'));
  await user.click(button('Keep it this way'));
  await expect.poll(() => screen.getByRole('status').textContent).toContain('refused');
  expect(keep()).not.toBeNull();
});

test('without a key only the way is chosen, and the passphrase asked for with the key', async () => {
  const { user, sent, show } = renderOptions(NO_KEY);
  await user.click(way('Behind a passphrase'));
  expect(passphrase()).toBeNull();
  await user.click(button('Keep it this way'));
  expect(sent).toEqual([
    { type: 'keep-key', service: '2captcha', keep: 'passphrase', passphrase: '' },
  ]);
  show({ ...NO_KEY, keep: 'passphrase' });
  await user.type(screen.getByLabelText('API key'), 'f'.repeat(32));
  await user.type(screen.getByLabelText('Passphrase'), `${WORDS}{Enter}`);
  expect(sent.slice(1)).toEqual([
    { type: 'save-key', service: '2captcha', key: 'f'.repeat(32), passphrase: WORDS },
  ]);
});

test('while it is locked the key can be removed, not kept otherwise nor replaced', async () => {
  const { user, sent, show } = renderOptions(LOCKED);
  expect(screen.getByRole('region', { name: 'Account' }).textContent).toContain(
    'Key ending in c0de, locked',
  );
  expect(way('On this device').matches(':disabled')).toBe(true);
  expect(screen.getByText('Unlock the key to change how it is kept.')).not.toBeNull();
  expect(screen.queryByLabelText('API key')).toBeNull();
  await user.click(button('Lock now'));
  expect(sent).toEqual([]);
  await user.click(button('Remove key'));
  expect(sent).toEqual([{ type: 'remove-key', service: '2captcha' }]);
  show({ ...NO_KEY, keep: 'passphrase' });
  expect(focused()).toBe('Account');
});

test('a key behind a passphrase can be locked now, or after a time', async () => {
  const { user, sent } = renderOptions(BEHIND);
  const lockAfter = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Automatic lock' });
  expect([...lockAfter.options].map(({ text }) => text)).toEqual([
    '15 min',
    '1 h',
    '8 h',
    'When the browser closes',
  ]);
  expect(lockAfter.selectedOptions[0]?.text).toBe('When the browser closes');
  await user.selectOptions(lockAfter, '1 h');
  await user.click(button('Lock now'));
  expect(sent).toEqual([
    { type: 'settings', settings: { lockAfter: 3_600_000 } },
    { type: 'lock', service: '2captcha' },
  ]);
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Locked: your tasks wait');
});

test.for([
  ACCOUNT,
  { ...ACCOUNT, keep: 'session' } as const,
  { ...NO_KEY, keep: 'passphrase' } as const,
])('what is not behind a passphrase can not be locked: $keep', (account) => {
  renderOptions(account);
  expect(screen.queryByRole('button', { name: 'Lock now' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Automatic lock' })).toBeNull();
});
