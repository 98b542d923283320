import { openOptions } from '../../lib/surfaces.ts';
import { mountSurface } from '../surface/mount-surface.tsx';

mountSurface({ openPanel: null, openTab: null, openOptions });
