import { openOptions } from '../../lib/surfaces.ts';
import { mountPage } from '../surface/mount-page.tsx';
import { TasksTab } from './tasks-tab.tsx';

const DOORS = { openPanel: null, openTab: null, openOptions };

mountPage('shortName', <TasksTab doors={DOORS} />);
