import type { Doors } from '../../components/header.tsx';
import { mountPage } from './mount-page.tsx';
import { TaskSurface } from './task-surface.tsx';

/** Makes this page a task surface, with these ways to the others. */
export function mountSurface(doors: Doors): void {
  mountPage('shortName', <TaskSurface doors={doors} />);
}
