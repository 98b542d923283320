import { expect, it } from 'vitest';
import { TASK_TRAY } from '../simulation/schedules.ts';
import { simulate } from '../simulation/simulate.ts';
import { KINDS } from './kinds.ts';
import { planned } from './planned.ts';

const TASKS = 100_000;
/** What learning would have to save to be built in. */
const WORTH_IT = 0.15;

it.each(KINDS.filter(({ name }) => name !== 'slow'))(
  'not even times that know the distributions save enough: $name',
  (kind) => {
    const { requests } = simulate(kind, TASK_TRAY, TASKS);
    expect(1 - planned(kind, TASKS).bound / requests).toBeLessThan(WORTH_IT);
  },
);
