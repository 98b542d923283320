import { mountPage } from './mount-page.tsx';
import { TaskSurface, type SurfaceProps } from './task-surface.tsx';

/** Makes this page a task surface, with these ways to the others and these tools of its own. */
export function mountSurface(doors: SurfaceProps['doors'], Tools?: SurfaceProps['Tools']): void {
  mountPage('shortName', <TaskSurface doors={doors} Tools={Tools} />);
}
