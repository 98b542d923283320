import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { processing } from './support/followed.ts';
import { button } from './support/render-task-view.tsx';
import { trayOf } from './support/tray.ts';

test('details that are not loaded yet come as soon as they are', async () => {
  vi.resetModules();
  const { renderTaskView } = await import('./support/render-task-view.tsx');
  const { user } = renderTaskView({ tray: trayOf([processing('1')]) });
  await user.click(button('Details of task 1'));
  expect(button('Details of task 1').ariaExpanded).toBe('true');
  await screen.findByRole('button', { name: 'Check now' });
});
