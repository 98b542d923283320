import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { renderOptions } from './support/render-options.tsx';
import { ACCOUNT } from './support/tray.ts';

const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const chosen = (name: string) => choice(name).selectedOptions[0]?.textContent;

test('nothing is forgotten and 10,000 tasks are kept until the user says otherwise', () => {
  renderOptions(ACCOUNT);
  expect(chosen('History limit')).toBe('10,000 tasks');
  expect(chosen('Forget answers')).toBe('Never');
});

test('each setting is saved as it is changed, the others as they are', async () => {
  const settings = { ...DEFAULT_SETTINGS, historyLimit: 500, forgetAfter: 3_600_000 };
  const { user, sent } = renderOptions(ACCOUNT, { settings });
  expect(chosen('Forget answers')).toBe('After 1 hour');
  await user.selectOptions(choice('History limit'), '100 tasks');
  await user.selectOptions(choice('Forget answers'), 'After 7 days');
  expect(sent).toEqual([
    { type: 'settings', settings: { ...settings, historyLimit: 100 } },
    { type: 'settings', settings: { ...settings, forgetAfter: 604_800_000 } },
  ]);
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Saved');
});

test('notifications are turned on once the user allows them, and off again', async () => {
  const { user, sent, show } = renderOptions(ACCOUNT);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Notifications' });
  expect(box.checked).toBe(false);
  await user.click(box);
  const settings = { ...DEFAULT_SETTINGS, notifications: true };
  expect(sent).toEqual([{ type: 'settings', settings }]);
  show(ACCOUNT, { settings });
  expect(box.checked).toBe(true);
  await user.click(box);
  expect(sent.slice(1)).toEqual([{ type: 'settings', settings: DEFAULT_SETTINGS }]);
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
