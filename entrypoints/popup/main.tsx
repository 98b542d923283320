import { openOptions, openSidePanel, openTasksTab } from '../../lib/surfaces.ts';
import { mountSurface } from '../surface/mount-surface.tsx';

// A popup would stay open in front of the panel or tab in Firefox.
mountSurface({
  openPanel: () => void openSidePanel().then(() => window.close()),
  openTab: () => void openTasksTab().then(() => window.close()),
  openOptions,
});
