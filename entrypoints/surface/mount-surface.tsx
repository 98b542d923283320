import { mountPage } from './mount-page.tsx';
import { TaskSurface, type SurfaceProps } from './task-surface.tsx';

/** Makes this page a task surface. */
export function mountSurface(surface: SurfaceProps): void {
  mountPage('shortName', <TaskSurface {...surface} />);
}
