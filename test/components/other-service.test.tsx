import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { failed, of, processing, ready, stalled } from './support/followed.ts';
import { renderOptions } from './support/render-options.tsx';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { BEHIND, inTrouble, LOCKED, trayOf } from './support/tray.ts';

test('a task of a service that is not asked waits, and says for which one', async () => {
  const { user } = renderTaskView({ tray: trayOf([of('rucaptcha', processing('5'))]) });
  const row = screen.getByRole('listitem');
  expect(row.textContent).toContain('Waits until RuCaptcha is chosen');
  await user.click(screen.getByRole('button', { name: 'Details of task 5' }));
  expect(await within(row).findByText('Service')).toBeDefined();
  expect(within(row).queryByRole('button', { name: 'Check now' })).toBeNull();
  expect(within(row).queryByText('Next request')).toBeNull();
});

test.each([
  ['Ready', ready('5', { text: 'k7wq3x' }), 'k7wq3x'],
  ['Failed', failed('5', { code: 'ERROR_CAPTCHA_UNSOLVABLE' }), ''],
  ['Stalled', stalled('5', 600_000), ''],
])('a task that ended as %s says whose it was, where that is not asked', (status, task, words) => {
  const { show } = renderTaskView({ tray: trayOf([of('rucaptcha', task)]) });
  const row = () => screen.getByRole('listitem').textContent;
  expect(row()).toContain(`${status} RuCaptcha · ${words}`);
  show({ tray: { ...trayOf([of('rucaptcha', task)]), service: 'rucaptcha' } });
  expect(row()).not.toContain('RuCaptcha');
});

test.each([
  ['2captcha', '$1.50'],
  ['rucaptcha', 'RUB 1.50'],
  ['https://solver.example', '1.50'],
] as const)('an answer of %s cost %s', async (service, cost) => {
  const answer = of(service, ready('5', { token: 't' }, { cost: '1.5' }));
  const { user } = renderTaskView({ tray: trayOf([answer]) });
  const row = screen.getByRole('listitem');
  expect(row.textContent?.replaceAll('\u00a0', ' ')).toContain(cost);
  await user.click(screen.getByRole('button', { name: 'Details of task 5' }));
  const facts = await within(row).findByText('Cost');
  expect(facts.nextSibling?.textContent?.replaceAll('\u00a0', ' ')).toBe(cost);
  const report = within(row).queryByRole('button', { name: 'Report correct' });
  expect(report === null).toBe(service !== '2captcha');
});

const service = 'rucaptcha';
const PASSPHRASE = 'correct horse battery staple';

test('ids that are pasted are those of the service that the page shows', async () => {
  const { user, sent } = renderTaskView({ tray: { ...trayOf(), service } });
  await user.paste('74372499131');
  expect(sent).toEqual([{ type: 'track', service, ids: ['74372499131'] }]);
});

test('what is done with a key is done with that of the service that the page shows', async () => {
  const { user, sent, show } = renderOptions(BEHIND, { service });
  await user.click(button('Lock now'));
  await user.click(button('Remove key'));
  await user.click(screen.getByRole('radio', { name: 'For this session only' }));
  await user.click(button('Keep it this way'));
  show(LOCKED, { service });
  await user.click(button('Unlock'));
  await user.type(await screen.findByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`);
  show(inTrouble({ kind: 'key-rejected' }), { service });
  await user.click(button('Try again'));
  expect(sent).toEqual([
    { type: 'lock', service },
    { type: 'remove-key', service },
    { type: 'keep-key', service, keep: 'session' },
    { type: 'unlock', service, passphrase: PASSPHRASE },
    { type: 'try-again', service },
  ]);
});
