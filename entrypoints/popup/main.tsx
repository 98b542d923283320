import { render } from 'preact';
import { catchBugs } from '../../lib/bugs.ts';
import { sendCommand } from '../../lib/messages.ts';
import { TaskSurface } from '../surface/task-surface.tsx';

catchBugs('page', (bug) => void sendCommand({ type: 'bug', bug }));
render(<TaskSurface />, document.body);
