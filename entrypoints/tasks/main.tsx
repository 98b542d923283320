import { openOptions } from '../../lib/surfaces.ts';
import { mountSurface } from '../surface/mount-surface.tsx';
import { LazyTools } from './lazy-tools.tsx';

mountSurface({ openPanel: null, openTab: null, openOptions }, LazyTools);
