import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Condition } from '../../lib/core/condition.ts';
import { NOW, processing } from './support/followed.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { listedIds } from './support/rows.ts';
import { inTrouble, trayOf } from './support/tray.ts';

const pause = { since: NOW, until: NOW + 5_000, step: 5_000 };

const CONDITIONS: readonly (readonly [Condition, title: string, advice: string, action: string])[] =
  [
    [
      { kind: 'key-rejected' },
      '2Captcha does not know this API key',
      'All requests have stopped. Check the key in your account, or save another one in the options.',
      'Try again',
    ],
    [
      { kind: 'address-not-allowed' },
      'Your account does not allow this address',
      'Its list of trusted IP addresses lacks the one of this computer. Add it in your 2Captcha settings, then try again.',
      'Try again',
    ],
    [
      { kind: 'suspended' },
      'Your account is suspended',
      'Only the support of 2Captcha can lift that. Try again once it has.',
      'Try again',
    ],
    [
      { kind: 'no-permission' },
      'The browser keeps Task Tray from api.2captcha.com',
      'Your tasks wait. Grant access to go on.',
      'Grant access',
    ],
    [
      { ...pause, kind: 'slowed-down', cause: 'too-many', failure: null },
      '2Captcha asks for a pause',
      'Too many requests came from here. It goes on by itself at 12:00:05 PM.',
      '',
    ],
    [
      { ...pause, kind: 'slowed-down', cause: 'blocked', failure: null },
      '2Captcha has blocked this address for a while',
      'Too many requests came from here. It goes on by itself at 12:00:05 PM.',
      '',
    ],
    [
      { ...pause, kind: 'no-connection', cause: 'unreachable' },
      'No connection to 2Captcha',
      'Check your network. Next try at 12:00:05 PM.',
      '',
    ],
    [
      { ...pause, kind: 'no-connection', cause: 'timed-out' },
      'No connection to 2Captcha',
      'It did not answer in time. Next try at 12:00:05 PM.',
      '',
    ],
    [
      { ...pause, kind: 'no-connection', cause: 'not-an-answer' },
      'No connection to 2Captcha',
      "Something else answered in its place: a network's sign-in page, perhaps. Next try at 12:00:05 PM.",
      '',
    ],
    [
      { ...pause, kind: 'no-connection', cause: 'too-large' },
      'No connection to 2Captcha',
      'It sent more than 5 MB. That is no answer, and was cut off. Next try at 12:00:05 PM.',
      '',
    ],
  ];

test.for(CONDITIONS)('$0 is said once, with the one action that helps', (row) => {
  const [condition, title, advice, action] = row;
  renderTaskView({ tray: trayOf([processing('1')], inTrouble(condition)) });
  const alert = screen.getByRole('alert');
  const buttons = within(alert).queryAllByRole('button');
  expect(alert.textContent.replaceAll(/\u202f/g, ' ')).toBe(`${title}${advice}${action}`);
  expect(buttons.map(({ textContent }) => textContent)).toEqual(action === '' ? [] : [action]);
  expect(listedIds()).toEqual(['1']);
});

test('a disk that is full is told of in place of the condition, until it is not', () => {
  const tray = trayOf([processing('1')], inTrouble({ kind: 'suspended' }));
  const { show } = renderTaskView({ tray, disk: 'full' });
  expect(screen.getByRole('alert').textContent).toBe(
    'The browser refuses to store anythingYour tasks wait. Free some disk space: it goes on by itself.',
  );
  expect(within(screen.getByRole('alert')).queryByRole('button')).toBeNull();
  show({ disk: 'well' });
  expect(screen.getByRole('alert').textContent).toContain('suspended');
});

test('an account with nothing wrong has no alert', () => {
  renderTaskView();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('Try again asks the worker to', async () => {
  const { user, sent } = renderTaskView({ tray: trayOf([], inTrouble({ kind: 'suspended' })) });
  await user.click(button('Try again'));
  expect(sent).toEqual([{ type: 'try-again', service: '2captcha' }]);
});

test('Grant access asks the browser in the click itself', async () => {
  const { user, sent, pressed } = renderTaskView({
    tray: trayOf([], inTrouble({ kind: 'no-permission' })),
  });
  await user.click(button('Grant access'));
  expect(pressed).toEqual(['allow 2captcha']);
  expect(sent).toEqual([]);
});
