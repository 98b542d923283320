import { openOptions, openTasksTab } from '../../lib/surfaces.ts';
import { mountSurface } from '../surface/mount-surface.tsx';

mountSurface({ doors: { openPanel: null, openTab: () => void openTasksTab(), openOptions } });
