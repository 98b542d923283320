import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Reply } from '../../lib/core/command.ts';
import { focused } from './support/focused.ts';
import { processing } from './support/followed.ts';
import { renderOptions } from './support/render-options.tsx';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { listedIds } from './support/rows.ts';
import { BEHIND, LOCKED, NO_KEY, trayOf } from './support/tray.ts';

const WORDS = 'correct horse battery staple';

const field = () => screen.findByLabelText<HTMLInputElement>('Passphrase');
const locked = { tray: trayOf([processing('1')], LOCKED) };

test('a locked key is told of above the list, which stays, with the one action that helps', () => {
  renderTaskView(locked);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toBe(
    'Your API key is lockedYour tasks wait. Unlock the key with your passphrase to go on.Unlock',
  );
  expect(within(alert).getAllByRole('button')).toHaveLength(1);
  expect([listedIds(), idsField().disabled]).toEqual([['1'], false]);
});

test('the lock is told of before whatever else keeps the tasks waiting, but for the disk', () => {
  const account = { ...LOCKED, condition: { kind: 'suspended' } } as const;
  const { show } = renderTaskView({ tray: trayOf([], account) });
  expect(screen.getByRole('alert').textContent).toContain('locked');
  show({ disk: 'full' });
  expect(screen.getByRole('alert').textContent).toContain('refuses to store');
});

test('Unlock reveals the field for the passphrase, which unlocks with Enter', async () => {
  const { user, sent, show } = renderTaskView(locked);
  await user.click(button('Unlock'));
  expect((await field()).type).toBe('password');
  expect(focused()).toBe('Passphrase');
  expect(screen.getByText(/^A forgotten passphrase can't be recovered/)).not.toBeNull();
  await user.keyboard(`${WORDS}{Enter}`);
  expect(sent).toEqual([{ type: 'unlock', service: '2captcha', passphrase: WORDS }]);
  show({ tray: trayOf([processing('1')], BEHIND) });
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('Unlocked: your tasks go on');
  expect(focused()).toBe('Task IDs');
});

test('a wrong passphrase is told of at its field, each time anew, and stays to be mended', async () => {
  const send = async (): Promise<Reply> => ({ kind: 'key', result: 'wrong-passphrase' });
  const { user, sent } = renderTaskView({ ...locked, send });
  await user.click(button('Unlock'));
  await user.type(await field(), `${WORDS}{Enter}`);
  const first = await screen.findByText('That is not the passphrase of this key.');
  expect((await field()).getAttribute('aria-invalid')).toBe('true');
  expect((await field()).value).toBe(WORDS);
  await user.click(button('Unlock'));
  await expect.poll(() => sent.length).toBe(2);
  const again = await screen.findByText('That is not the passphrase of this key.');
  expect([again.getAttribute('role'), again === first]).toEqual(['alert', false]);
});

test('a key that is locked once more is told of anew, with no passphrase left on the page', async () => {
  const { user, show } = renderTaskView(locked);
  await user.click(button('Unlock'));
  await user.type(await field(), WORDS);
  show({ tray: trayOf([], BEHIND) });
  show(locked);
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  await user.click(button('Unlock'));
  expect((await field()).value).toBe('');
});

test('a passphrase that was typed for one service is not there for the next, nor its error', async () => {
  const send = async (): Promise<Reply> => ({ kind: 'key', result: 'wrong-passphrase' });
  const { user, show } = renderTaskView({ ...locked, send });
  await user.click(button('Unlock'));
  await user.type(await field(), `${WORDS}{Enter}`);
  await screen.findByText('That is not the passphrase of this key.');
  show({ tray: { ...locked.tray, service: 'rucaptcha' } });
  expect(screen.queryByText('That is not the passphrase of this key.')).toBeNull();
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  await user.click(button('Unlock'));
  expect((await field()).value).toBe('');
});

test('in the options too the key is unlocked, and the focus goes on to what is there', async () => {
  const { user, sent, show } = renderOptions(LOCKED);
  await user.click(button('Unlock'));
  await user.type(await field(), `${WORDS}{Enter}`);
  expect(sent).toEqual([{ type: 'unlock', service: '2captcha', passphrase: WORDS }]);
  show(BEHIND);
  expect(focused()).toBe('Account');
});

test('who keeps the key for one session is told why it is asked for again', () => {
  renderTaskView({ tray: trayOf([], { ...NO_KEY, keep: 'session' }) });
  const first = screen.getByRole('region', { name: 'First steps' });
  expect(first.textContent).toContain('You keep the key for one session only.');
  expect(within(first).getByLabelText('API key')).not.toBeNull();
});

test('the passphrase is nowhere in the page but in its field', async () => {
  const send = async (): Promise<Reply> => ({ kind: 'key', result: 'wrong-passphrase' });
  const { user } = renderTaskView({ ...locked, send });
  await user.click(button('Unlock'));
  await user.type(await field(), `${WORDS}{Enter}`);
  await screen.findByText('That is not the passphrase of this key.');
  expect(document.documentElement.outerHTML).not.toContain(WORDS);
});
