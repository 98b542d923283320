import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { failed, processing, ready } from './support/followed.ts';
import { button, renderTaskView } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

const TASKS = [ready('11', 'first'), processing('12'), failed('13'), ready('14', 'second')];
const all = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all tasks' });

test('what is done with all waits until all are listed', async () => {
  const { user, sent, show } = renderTaskView({ tray: { ...trayOf(TASKS), count: 10_000 } });
  await user.click(all());
  await user.click(button('Clear finished'));
  expect([sent, all().checked]).toEqual([[], false]);
  show({ tray: trayOf(TASKS) });
  await user.click(all());
  expect(screen.getByText('4 selected')).toBeDefined();
});

test('what is done with all that is found waits until all were searched', async () => {
  const { user, sent, show } = renderTaskView({ tray: trayOf(TASKS), traits: null });
  await user.type(screen.getByRole('searchbox'), '1');
  await user.click(all());
  await user.click(button('Clear finished'));
  expect([sent, all().checked]).toEqual([[], false]);
  show({ traits: new Map() });
  await user.click(button('Clear finished'));
  expect(sent).toHaveLength(1);
});
