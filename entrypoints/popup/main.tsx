import { render } from 'preact';
import { TaskSurface } from '../surface/task-surface.tsx';

render(<TaskSurface />, document.body);
