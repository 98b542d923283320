import { NEW_ACCOUNT } from '../../lib/core/account.ts';
import type { Disk } from '../../lib/core/disk.ts';
import type { ServiceId } from '../../lib/core/service.ts';
import { taskKey } from '../../lib/core/task.ts';
import type { Change } from '../../lib/store.ts';
import { details, importFile, pickServer, press, search, select, track, type Act } from './acts.ts';
import { NOW } from './now.ts';
import { idOf, processing } from './sample-tasks.ts';
import {
  broke,
  following,
  hostile,
  locked,
  long,
  mixed,
  ofServices,
  pause,
  tenThousand,
  troubled,
} from './stored.ts';
import { EVERYWHERE, TABS, TASK_SURFACES, type SurfaceName } from './surfaces.ts';

/** A state that pages can be in. */
export type State = {
  readonly stored: () => Change;
  /** The one that is asked; default: the first. */
  readonly service?: ServiceId;
  /** The number of the form that it is stored in; default: the one of this extension. */
  readonly version?: number;
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
  // Not beside the insights, which ask for nothing.
  unlocking: { stored: locked, act: press('Unlock'), on: [...TASK_SURFACES, 'options'] },
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
      bug: { at: NOW, version: '1.0.0', where: 'page', text: 'TypeError: x is undefined' },
    }),
  },
  damaged: {
    stored: () => ({
      ...mixed(),
      damaged: new Map([[taskKey('2captcha', idOf(1)), 'half a rec']]),
    }),
    on: ['options'],
  },
  services: { stored: ofServices, service: 'rucaptcha', on: EVERYWHERE },
  'open-waiting': { stored: ofServices, service: 'rucaptcha', act: details(24) },
  'new-server': {
    stored: () => ({ ...ofServices(), account: NEW_ACCOUNT }),
    service: 'http://localhost:8080',
    on: [...TASK_SURFACES, 'options'],
  },
  'picked-server': { stored: mixed, act: pickServer(''), on: ['options'] },
  'refused-server': { stored: mixed, act: pickServer('http://192.0.2.7', true), on: ['options'] },
  newer: { stored: mixed, version: 99, on: EVERYWHERE },
  forgetting: { stored: mixed, act: press('Forget everything'), on: ['options'] },
  'no-balance': { stored: broke },
  'long-words': { stored: long },
  hostile: { stored: hostile, act: details(2) },
  'ten-thousand': { stored: tenThousand, on: [...TASK_SURFACES, 'insights'] },
};
