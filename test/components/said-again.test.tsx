import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { focused } from './support/focused.ts';
import { NOW, processing, ready } from './support/followed.ts';
import { button, idsField, renderTaskView } from './support/render-task-view.tsx';
import { listen } from './support/said.ts';
import { inTrouble, trayOf } from './support/tray.ts';

const COPY_REFUSED = 'The browser did not let Task Tray copy: open the details and copy by hand';

test('a second copy is said like the first', async () => {
  const { user } = renderTaskView({ tray: trayOf([ready('1', 'yes')]) });
  const said = listen(screen.getByRole('status'));
  await user.click(button('Copy answer of task 1'));
  await user.click(button('Copy answer of task 1'));
  await expect.poll(() => said).toEqual(['Copied', 'Copied']);
});

test('a copy that the browser refuses twice is said twice', async () => {
  const { user } = renderTaskView({
    tray: trayOf([ready('1', 'yes')]),
    copy: async () => false,
  });
  const said = listen(screen.getByRole('status'));
  await user.click(button('Copy answer of task 1'));
  await user.click(button('Copy answer of task 1'));
  await expect.poll(() => said).toEqual([COPY_REFUSED, COPY_REFUSED]);
});

test('a text that is refused twice is said twice', async () => {
  const { user } = renderTaskView();
  const said = listen(screen.getByRole('status'));
  await user.keyboard('{Enter}{Enter}');
  const reason = 'Nothing to track yet: paste a task id first';
  await expect.poll(() => said).toEqual([reason, reason]);
});

test('nothing is said as time goes by', async () => {
  const condition = {
    kind: 'slowed-down',
    cause: 'blocked',
    failure: null,
    since: NOW,
    until: NOW,
    step: 1,
  } as const;
  const { user, show } = renderTaskView({
    tray: trayOf([processing('1')], inTrouble(condition)),
  });
  await user.paste('2');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('1 added');
  const said = [listen(screen.getByRole('status')), listen(screen.getByRole('alert'))];
  for (const seconds of [1, 2, 3]) show({ now: NOW + seconds * 1_000 });
  await user.click(idsField());
  expect(said).toEqual([[], []]);
});

test('trouble that lasts is said again after each try to end it, and the button keeps the focus', async () => {
  const { user } = renderTaskView({ tray: trayOf([], inTrouble({ kind: 'suspended' })) });
  const said = listen(screen.getByRole('alert'));
  button('Try again').focus();
  await user.keyboard('{Enter}');
  await expect.poll(() => said.length).toBe(1);
  expect(said[0]).toContain('Your account is suspended');
  expect(focused()).toBe('Try again');
});
