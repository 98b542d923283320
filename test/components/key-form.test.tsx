import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { KeyCheck } from '../../lib/core/client-key.ts';
import type { Reply } from '../../lib/core/command.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { NO_KEY, trayOf } from './support/tray.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const WRONG_FORM =
  'That is not an API key: it has 32 characters, the digits 0–9 and the letters a–f.';
const REJECTED =
  'The service does not know this key, so it was not saved. Copy it again from your account.';
const STORAGE_FULL = 'The browser refused to store that: free some disk space and try again';

const keyField = () => screen.getByLabelText<HTMLInputElement>('API key');
const withoutKey = { tray: trayOf([], NO_KEY) };
const checked = (result: KeyCheck): Reply => ({ kind: 'key', result });

test('the key is typed unseen and sent to the worker as it was typed', async () => {
  const { user, sent } = renderTaskView(withoutKey);
  expect(keyField().type).toBe('password');
  await user.type(keyField(), ` ${KEY} `);
  await user.click(button('Save key'));
  expect(sent).toEqual([{ type: 'save-key', service: '2captcha', key: ` ${KEY} ` }]);
});

test('Enter saves the key', async () => {
  const { user, sent } = renderTaskView(withoutKey);
  await user.type(keyField(), `${KEY}{Enter}`);
  expect(sent).toEqual([{ type: 'save-key', service: '2captcha', key: KEY }]);
});

test.for<readonly [KeyCheck, string]>([
  ['saved', 'Key saved: the service accepts it'],
  ['unchecked', 'Key saved, though it could not be checked just now'],
])('a key that is %s leaves the field and is told of', async ([result, words]) => {
  const { user } = renderTaskView({ ...withoutKey, send: async () => checked(result) });
  await user.type(keyField(), `${KEY}{Enter}`);
  await expect.poll(() => screen.getByRole('status').textContent).toBe(words);
  expect(keyField().value).toBe('');
  expect(screen.queryByRole('alert')).toBeNull();
});

test.for<readonly [string, Reply, string]>([
  ['has the wrong form', checked('wrong-form'), WRONG_FORM],
  ['the service does not know', checked('rejected'), REJECTED],
  ['the browser does not store', { kind: 'refused' }, STORAGE_FULL],
])('a key that %s stays in the field, which says why', async ([, reply, words]) => {
  const { user } = renderTaskView({ ...withoutKey, send: async () => reply });
  await user.type(keyField(), `${KEY}{Enter}`);
  await expect.poll(() => screen.queryByRole('alert')?.textContent).toBe(words);
  expect(keyField().value).toBe(KEY);
  expect(keyField().getAttribute('aria-invalid')).toBe('true');
  const description = keyField().getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(description)?.textContent).toContain(words);
});

test('a key that is rejected twice is said twice', async () => {
  const { user } = renderTaskView({ ...withoutKey, send: async () => checked('rejected') });
  await user.type(keyField(), `${KEY}{Enter}`);
  const first = await screen.findByRole('alert');
  await user.keyboard('{Enter}');
  await expect.poll(() => screen.queryByRole('alert')?.textContent).toBe(REJECTED);
  expect(screen.getByRole('alert') === first).toBe(false);
});

test('while a key is being checked it is not sent again, and no old refusal stands beside it', async () => {
  const replies = [Promise.resolve(checked('rejected')), Promise.withResolvers<Reply>().promise];
  const { user, sent } = renderTaskView({
    ...withoutKey,
    send: () => replies.shift() ?? Promise.reject(new Error('sent once too often')),
  });
  await user.type(keyField(), `${KEY}{Enter}`);
  await screen.findByRole('alert');
  await user.dblClick(button('Save key'));
  await user.type(keyField(), '{Enter}');
  expect(sent).toHaveLength(2);
  expect(button('Save key').getAttribute('aria-disabled')).toBe('true');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a whole page pasted for a key is cut to what the worker takes', async () => {
  const { user, sent } = renderTaskView(withoutKey);
  await user.click(keyField());
  await user.paste('x'.repeat(100_000));
  await user.click(button('Save key'));
  const lengths = sent.flatMap((command) =>
    command.type === 'save-key' ? command.key.length : [],
  );
  expect(lengths).toEqual([1_000]);
});

test('an empty field is sent too, to hear what a key looks like', async () => {
  const { user } = renderTaskView({ ...withoutKey, send: async () => checked('wrong-form') });
  await user.click(button('Save key'));
  expect((await screen.findByRole('alert')).textContent).toBe(WRONG_FORM);
});

test.for<KeyCheck>(['wrong-form', 'rejected', 'saved', 'unchecked'])(
  'a key that is %s is nowhere in the page but in its field',
  async (result) => {
    const { user } = renderTaskView({ ...withoutKey, send: async () => checked(result) });
    await user.type(keyField(), KEY);
    expect(document.documentElement.outerHTML).not.toContain(KEY);
    await user.keyboard('{Enter}');
    await expect.poll(() => button('Save key').getAttribute('aria-disabled')).toBe('false');
    expect(document.documentElement.outerHTML).not.toContain(KEY);
  },
);
