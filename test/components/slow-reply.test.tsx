import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Command, Reply } from '../../lib/core/command.ts';
import { ready } from './support/followed.ts';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { reply } from './support/reply.ts';
import { inTrouble, trayOf } from './support/tray.ts';

const status = () => screen.getByRole('status').textContent;

/** A worker that answers commands of one type only when it is told to. */
function slowFor(type: Command['type']) {
  const slow = Promise.withResolvers<Reply>();
  const send = async (command: Command) => (command.type === type ? slow.promise : reply(command));
  return { send, answer: slow.resolve };
}

test('when the browser refuses to store ids they come back to the field, with what was typed since', async () => {
  const { send, answer } = slowFor('track');
  const { user } = renderTaskView({ send });
  await user.paste('74372499131 x');
  expect(idsField().value).toBe('x');
  await user.type(idsField(), 'yz');
  answer({ kind: 'refused' });
  await expect
    .poll(status)
    .toBe('The browser refused to store that: free some disk space and try again');
  expect(idsField().value).toBe('xyz\n74372499131');
});

test('when the browser refuses to store ids nothing that stood in the field is lost', async () => {
  const { user } = renderTaskView({ send: async () => ({ kind: 'refused' }) });
  await user.type(idsField(), 'mine');
  await user.paste('74372499131 x');
  await expect.poll(() => idsField().value).toBe('mine\nx\n74372499131');
});

test('a second Enter while the ids are being stored is no empty submission', async () => {
  const { send, answer } = slowFor('track');
  const { user } = renderTaskView({ send });
  await user.type(idsField(), '74372499131{Enter}{Enter}');
  answer({ kind: 'tracked', added: 1, known: 0, undo: 'a' });
  await expect.poll(status).toBe('1 added');
  expect(idsField().getAttribute('aria-invalid')).toBe('false');
});

test('ids that follow while the first are being stored are tracked too', async () => {
  const { user, sent } = renderTaskView({ send: slowFor('track').send });
  await user.type(idsField(), '74372499131{Enter}74372499132{Enter}');
  expect(sent).toEqual([
    { type: 'track', service: '2captcha', ids: ['74372499131'] },
    { type: 'track', service: '2captcha', ids: ['74372499132'] },
  ]);
});

test('the late end of another action does not take away what was said since, nor its Undo', async () => {
  const { send, answer } = slowFor('try-again');
  const { user } = renderTaskView({ send, tray: trayOf([], inTrouble({ kind: 'suspended' })) });
  await user.click(button('Try again'));
  await user.click(idsField());
  await user.paste('74372499131');
  await expect.poll(status).toBe('1 added');
  answer({ kind: 'done' });
  await Promise.resolve();
  await user.hover(button('Undo'));
  expect(status()).toBe('1 added');
});

test('a slow reply is still told of after something else was done', async () => {
  const { send, answer } = slowFor('track');
  const { user } = renderTaskView({ send, tray: trayOf([ready('1', 'yes')]) });
  await user.paste('2');
  await user.click(button('Copy answer of task 1'));
  await expect.poll(status).toBe('Copied');
  answer({ kind: 'tracked', added: 1, known: 0, undo: 'a' });
  await expect.poll(status).toBe('1 added');
});

test('impatient presses of Try again ask once', async () => {
  const { send, answer } = slowFor('try-again');
  const { user, sent } = renderTaskView({
    send,
    tray: trayOf([], inTrouble({ kind: 'suspended' })),
  });
  await user.dblClick(button('Try again'));
  expect(sent).toEqual([{ type: 'try-again', service: '2captcha' }]);
  answer({ kind: 'done' });
  await expect
    .poll(async () => {
      await user.click(button('Try again'));
      return sent.length;
    })
    .toBe(2);
});
