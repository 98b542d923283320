import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { TaskViewProps } from '../../components/task-view.tsx';
import type { Account } from '../../lib/core/account.ts';
import type { Reply } from '../../lib/core/command.ts';
import { axeFindings } from './support/axe.ts';
import {
  damaged,
  failed,
  forgotten,
  labelled,
  NOW,
  processing,
  ready,
  reported,
  stalled,
  unreadable,
} from './support/followed.ts';
import { renderOptions } from './support/render-options.tsx';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { ACCOUNT, BEHIND, inTrouble, LOCKED, NO_KEY, trayOf } from './support/tray.ts';

const pause = { since: NOW, until: NOW + 5_000, step: 5_000 };
const everyStatus = [
  processing('6'),
  ready('5', { token: 't', userAgent: 'M' }, { cost: '0.00299', createTime: 1, endTime: 9 }),
  ready('4', { ticket: 't', randstr: 'r' }),
  unreadable('3'),
  failed('2', { code: 'ERROR_A' }),
  stalled('1'),
  forgotten(ready('8', 't', { cost: '1' })),
  damaged('9'),
];

const everyAnswer = [
  ready('17', { gRecaptchaResponse: '03AF' }, { endTime: NOW / 1_000 - 3_600 }),
  ready('16', { coordinates: [{ x: 1, y: 2 }] }, { endTime: NOW / 1_000 }),
  ready('15', { canvas: [[{ x: 1, y: 2 }]] }),
  ready('14', { rotate: 135 }),
  ready('13', { preview: `iVBORw0KGgo${'A'.repeat(100)}` }),
  reported(ready('12', { text: 'k7wq3x' })),
  reported(ready('11', '12'), { code: 'ERROR_DUPLICATE_REPORT', number: 1, description: null }),
  labelled(failed('10', { code: 'ERROR_CAPTCHA_UNSOLVABLE', number: 12 }), 'login form'),
];

test.for<readonly [string, Partial<TaskViewProps>]>([
  ['the first run', { tray: trayOf([], NO_KEY), dismissPinHint: () => undefined }],
  ['the first run with tasks stored', { tray: trayOf(everyStatus, NO_KEY) }],
  ['no task', { dismissPinHint: () => undefined }],
  ['every status', { tray: trayOf(everyStatus) }],
  ['tasks that are not read yet', { tray: { ...trayOf(everyStatus), tasks: new Map() } }],
  ['a balance', { tray: trayOf([], { ...ACCOUNT, balance: { amount: '0', at: 0 } }) }],
  ['a rejected key', { tray: trayOf(everyStatus, inTrouble({ kind: 'key-rejected' })) }],
  ['no permission', { tray: trayOf([], inTrouble({ kind: 'no-permission' })) }],
  ['a locked key', { tray: trayOf(everyStatus, LOCKED) }],
  ['no key of a session', { tray: trayOf([], { ...NO_KEY, keep: 'session' }) }],
  ['no key behind a passphrase', { tray: trayOf([], { ...NO_KEY, keep: 'passphrase' }) }],
  [
    'a pause',
    {
      tray: trayOf(
        [],
        inTrouble({ ...pause, kind: 'slowed-down', cause: 'blocked', failure: null }),
      ),
    },
  ],
])('axe finds nothing: %s', async ([, props]) => {
  renderTaskView(props);
  await expect(axeFindings()).resolves.toEqual([]);
});

const every = [...everyAnswer, ...everyStatus];

test.for(every)('axe finds nothing: the details of task $task.id', async (task) => {
  const { user } = renderTaskView({ tray: trayOf([task, processing('99')]) });
  await user.click(button(`Details of task ${task.task.id}`));
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds nothing: an add that can be undone', async () => {
  const { user } = renderTaskView();
  await user.paste('74372499131 x');
  await expect.poll(() => screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds nothing: a refused text', async () => {
  const { user } = renderTaskView();
  await user.type(idsField(), 'x{Enter}');
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds nothing: a rejected key', async () => {
  const rejected = { kind: 'key', result: 'rejected' } as const;
  const { user } = renderTaskView({ tray: trayOf([], NO_KEY), send: async () => rejected });
  await user.click(button('Save key'));
  await screen.findByRole('alert');
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds nothing: a key that is being checked', async () => {
  const checking = Promise.withResolvers<Reply>().promise;
  const { user } = renderTaskView({ tray: trayOf([], NO_KEY), send: () => checking });
  await user.click(button('Save key'));
  expect(button('Save key').getAttribute('aria-disabled')).toBe('true');
  await expect(axeFindings()).resolves.toEqual([]);
});

test.for<readonly [string, Account]>([
  ['no key', NO_KEY],
  ['a key', { ...ACCOUNT, balance: { amount: '1', at: 0 } }],
  ['trouble', inTrouble({ kind: 'suspended' })],
  ['a passphrase', BEHIND],
  ['a locked key', LOCKED],
])('axe finds nothing: the options with %s', async ([, account]) => {
  renderOptions(account);
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds nothing: the options while a passphrase is chosen, and it is refused', async () => {
  const send = async (): Promise<Reply> => ({ kind: 'key', result: 'short-passphrase' });
  const { user } = renderOptions(ACCOUNT, { send });
  await user.click(screen.getByRole('radio', { name: 'Behind a passphrase' }));
  await user.click(button('Keep it this way'));
  await screen.findByRole('alert');
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds nothing: a passphrase that does not unlock the key', async () => {
  const send = async (): Promise<Reply> => ({ kind: 'key', result: 'wrong-passphrase' });
  const { user } = renderTaskView({ tray: trayOf(everyStatus, LOCKED), send });
  await user.click(button('Unlock'));
  await user.click(button('Unlock'));
  await screen.findByText('That is not the passphrase of this key.');
  await expect(axeFindings()).resolves.toEqual([]);
});

test('axe finds something where there is something to find', async () => {
  renderTaskView({ tray: trayOf(everyStatus) });
  button('Track').textContent = '';
  await expect(axeFindings()).resolves.toHaveLength(1);
});
