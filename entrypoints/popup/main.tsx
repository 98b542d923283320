import { hearErrands } from '../../lib/errands.ts';
import { openOptions, openSidePanel, openTasksTab } from '../../lib/surfaces.ts';
import { mountSurface } from '../surface/mount-surface.tsx';

mountSurface({
  // A popup would stay open in front of the panel or tab in Firefox.
  doors: {
    openPanel: () => void openSidePanel().then(() => window.close()),
    openTab: () => void openTasksTab().then(() => window.close()),
    openOptions,
  },
  hear: hearErrands,
});
