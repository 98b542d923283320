import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { button, renderTaskView } from './support/render-task-view.tsx';

test('the header names the product and leads to its options', async () => {
  const { user, pressed, sent } = renderTaskView();
  const header = within(screen.getByRole('banner'));
  expect(header.getByRole('heading', { level: 1 }).textContent).toBe('Task Tray');
  await user.click(button('Options'));
  expect(pressed).toEqual(['options']);
  expect(sent).toEqual([]);
});
