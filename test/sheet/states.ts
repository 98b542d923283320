import { NEW_ACCOUNT } from '../../lib/core/account.ts';
import type { Disk } from '../../lib/core/disk.ts';
import { taskKey } from '../../lib/core/task.ts';
import type { Change } from '../../lib/store.ts';
import { details, importFile, press, search, select, track, type Act } from './acts.ts';
import { idOf, processing } from './sample-tasks.ts';
import {
  broke,
  following,
  hostile,
  locked,
  long,
  mixed,
  pause,
  tenThousand,
  troubled,
} from './stored.ts';
import { EVERYWHERE, TABS, TASK_SURFACES, type SurfaceName } from './surfaces.ts';

/** A state that pages can be in. */
export type State = {
  readonly stored: () => Change;
  /** Default: well. */
  readonly disk?: Disk;
  /** Default: every page that shows tasks. */
  readonly on?: readonly SurfaceName[];
  /** What the user does then. */
  readonly act?: Act;
};

/** Every state, by the name that its pictures have. */
export const STATES: Readonly<Record<string, State>> = {
  mixed: { stored: mixed, on: [...EVERYWHERE, 'popup-zoomed', 'tab-zoomed'] },
  'first-run': { stored: () => ({}), on: [...EVERYWHERE, 'popup-zoomed'] },
  'first-run-with-tasks': { stored: () => ({ ...mixed(), account: NEW_ACCOUNT }) },
  empty: { stored: () => following([]), on: EVERYWHERE },
  processing: {
    stored: () => following([processing(1, 4), processing(2, 9), processing(3, 21, 'Login')]),
  },
  'open-token': { stored: mixed, act: details(6), on: [...TASK_SURFACES, 'popup-zoomed'] },
  'open-failure': { stored: mixed, act: details(2) },
  'open-fields': { stored: mixed, act: details(5) },
  'open-drawing': { stored: mixed, act: details(8) },
  added: { stored: mixed, act: track(idOf(99)) },
  'not-understood': { stored: mixed, act: track('no id in here') },
  selection: { stored: mixed, act: select(5, 6), on: [...TASK_SURFACES, 'popup-zoomed'] },
  'found-nothing': { stored: mixed, act: search('nowhere') },
  keys: { stored: mixed, act: press('Keys') },
  export: { stored: mixed, act: press('Export'), on: TABS },
  import: { stored: mixed, act: importFile('test/sheet/broken-export.json'), on: TABS },
  locked: { stored: locked, on: EVERYWHERE },
  unlocking: { stored: locked, act: press('Unlock'), on: EVERYWHERE },
  'key-rejected': { stored: () => troubled({ kind: 'key-rejected' }), on: EVERYWHERE },
  'address-not-allowed': { stored: () => troubled({ kind: 'address-not-allowed' }) },
  suspended: { stored: () => troubled({ kind: 'suspended' }) },
  'no-permission': { stored: () => troubled({ kind: 'no-permission' }), on: EVERYWHERE },
  'slowed-down': {
    stored: () => troubled({ ...pause(), kind: 'slowed-down', cause: 'too-many', failure: null }),
  },
  'no-connection': {
    stored: () => troubled({ ...pause(), kind: 'no-connection', cause: 'unreachable' }),
  },
  'disk-full': { stored: mixed, disk: 'full', on: EVERYWHERE },
  bug: {
    stored: () => ({
      ...mixed(),
      bug: { at: Date.now(), version: '1.0.0', where: 'page', text: 'TypeError: x is undefined' },
    }),
  },
  damaged: {
    stored: () => ({
      ...mixed(),
      damaged: new Map([[taskKey('2captcha', idOf(1)), 'half a rec']]),
    }),
    on: ['options'],
  },
  'no-balance': { stored: broke },
  'long-words': { stored: long },
  hostile: { stored: hostile, act: details(2) },
  'ten-thousand': { stored: tenThousand, on: [...TASK_SURFACES, 'insights'] },
};
