import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';
import { renderOptions } from './support/render-options.tsx';
import { ACCOUNT } from './support/tray.ts';

const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const chosen = (name: string) => choice(name).selectedOptions[0]?.textContent;
const button = (name: string) => screen.getByRole('button', { name });
const said = () => screen.getByRole('status').textContent;

const NAMES = [
  'Shortest interval',
  'Give up after',
  'Badge',
  'Theme',
  'History limit',
  'Forget answers',
];

/** All settings are other than they are at first. */
const OTHER: Settings = {
  ...DEFAULT_SETTINGS,
  shortestInterval: 30_000,
  giveUpAfter: 3_600_000,
  badge: 'trouble',
  theme: 'dark',
  historyLimit: 500,
  forgetAfter: 3_600_000,
};

test('who never set anything has the tasks asked for often, and nothing forgotten', () => {
  renderOptions(ACCOUNT);
  expect(NAMES.map(chosen)).toEqual([
    '5 s',
    '10 min',
    'News and tasks in work',
    'As the system',
    '10,000 tasks',
    'Never',
  ]);
});

test('each setting stands as it is', () => {
  renderOptions(ACCOUNT, { settings: OTHER });
  expect(NAMES.map(chosen)).toEqual([
    '30 s',
    '1 h',
    'Trouble only',
    'Dark',
    '500 tasks',
    'After 1 hour',
  ]);
});

test.each<[name: string, words: string, changed: Partial<Settings>]>([
  ['Shortest interval', '1 min', { shortestInterval: 60_000 }],
  ['Give up after', '2 min', { giveUpAfter: 120_000 }],
  ['Badge', 'News only', { badge: 'news' }],
  ['Theme', 'Light', { theme: 'light' }],
  ['History limit', '100 tasks', { historyLimit: 100 }],
  ['Forget answers', 'After 7 days', { forgetAfter: 604_800_000 }],
])('%s alone is saved as it is changed', async (name, words, changed) => {
  const { user, sent } = renderOptions(ACCOUNT, { settings: OTHER });
  await user.selectOptions(choice(name), words);
  expect(sent).toEqual([{ type: 'settings', settings: changed }]);
  await expect.poll(said).toBe('Saved');
});

test.each(NAMES)('%s is explained in a line of its own', (name) => {
  renderOptions(ACCOUNT);
  const help = document.getElementById(choice(name).getAttribute('aria-describedby') ?? '');
  expect(help?.textContent).toMatch(/^[A-Z].+\.$/);
});

test('a change alone can be taken back, whatever else was changed since', async () => {
  const { user, sent, show } = renderOptions(ACCOUNT, { settings: OTHER });
  await user.selectOptions(choice('History limit'), '100 tasks');
  await screen.findByRole('button', { name: 'Undo' });
  show(ACCOUNT, { settings: { ...OTHER, historyLimit: 100, theme: 'light' } });
  await user.click(button('Undo'));
  expect(sent.at(-1)).toEqual({ type: 'settings', settings: { historyLimit: 500 } });
  await expect.poll(said).toBe('Undone');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('Reset settings puts all back to what they are at first, and can be taken back', async () => {
  const { user, sent, show } = renderOptions(ACCOUNT, { settings: OTHER });
  await user.click(button('Reset settings'));
  expect(sent).toEqual([{ type: 'settings', settings: DEFAULT_SETTINGS }]);
  await expect.poll(said).toBe('Settings reset');
  show(ACCOUNT, { settings: DEFAULT_SETTINGS });
  await user.click(button('Undo'));
  const { lockAfter: _, notifications: _n, ...changed } = OTHER;
  expect(sent.at(-1)).toEqual({ type: 'settings', settings: changed });
});

test('a change that the browser refuses to store is told of, and has no Undo', async () => {
  const { user } = renderOptions(ACCOUNT, { send: async () => ({ kind: 'refused' }) });
  await user.click(button('Reset settings'));
  await expect.poll(said).toContain('The browser refused to store that');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('notifications are turned on once the user allows them, and off again', async () => {
  const { user, sent, show } = renderOptions(ACCOUNT);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Notifications' });
  expect(box.checked).toBe(false);
  await user.click(box);
  expect(sent).toEqual([{ type: 'settings', settings: { notifications: true } }]);
  show(ACCOUNT, { settings: { ...DEFAULT_SETTINGS, notifications: true } });
  expect(box.checked).toBe(true);
  await user.click(box);
  expect(sent.slice(1)).toEqual([{ type: 'settings', settings: { notifications: false } }]);
});

test('notifications that the browser does not allow stay off, and the options say so', async () => {
  const { user, sent } = renderOptions(ACCOUNT, { allowNotifications: async () => false });
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Notifications' });
  await user.click(box);
  await expect.poll(() => screen.getByRole('status').textContent).toContain('they stay off');
  expect(box.checked).toBe(false);
  expect(sent).toEqual([]);
});

test('the options say that the limit deletes, what, and when', () => {
  renderOptions(ACCOUNT);
  expect(choice('History limit').getAttribute('aria-describedby')).toBe('history-limit-help');
  const help = document.querySelector('#history-limit-help')?.textContent;
  expect(help).toContain('deleted for good, the next time you open Task Tray');
});

test('damaged records that were set aside can be copied and deleted', async () => {
  const damaged = { 'damaged:2captcha:10': { raw: 'the answer was 42' } };
  const { user, sent, copied, show } = renderOptions(ACCOUNT, { damaged });
  await user.click(screen.getByRole('button', { name: 'Copy damaged records' }));
  expect(copied.map((text): unknown => JSON.parse(text))).toEqual([damaged]);
  const remove = screen.getByRole('button', { name: 'Delete damaged records' });
  await user.click(remove);
  expect(sent).toEqual([{ type: 'delete-damaged' }]);
  show(ACCOUNT, { damaged: {} });
  expect(screen.queryByRole('heading', { name: 'Damaged records' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText('API key'));
});
