import { render } from 'preact';
import type { Doors } from '../../components/header.tsx';
import { catchBugs } from '../../lib/catch-bugs.ts';
import { sendCommand } from '../../lib/messages.ts';
import { TaskSurface } from './task-surface.tsx';

/** Makes this page a task surface, with these ways to the others. */
export function mountSurface(doors: Doors): void {
  catchBugs('page', (bug) => void sendCommand({ type: 'bug', bug }));
  render(<TaskSurface doors={doors} />, document.body);
}
