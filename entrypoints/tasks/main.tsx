import { hearAddress } from '../../lib/address.ts';
import { openOptions } from '../../lib/surfaces.ts';
import { mountSurface } from '../surface/mount-surface.tsx';
import { LazyTools } from './lazy-tools.tsx';

mountSurface({
  doors: { openPanel: null, openTab: null, openOptions },
  Tools: LazyTools,
  hear: hearAddress,
});
