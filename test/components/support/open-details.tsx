import type { FollowedTask } from '../../../lib/core/tray.ts';
import { button, renderTaskView } from './render-task-view.tsx';
import { trayOf } from './tray.ts';

/** The page with the details of the first of these tasks open. */
export async function openDetails(...tasks: readonly [FollowedTask, ...FollowedTask[]]) {
  const page = renderTaskView({ tray: trayOf(tasks) });
  await page.user.click(button(`Details of task ${tasks[0].task.id}`));
  return page;
}
