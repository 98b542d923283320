import { LAG, WORKLOADS, type Workload } from '../simulation/workloads.ts';

const SOLVED = WORKLOADS.filter(({ name }) => name !== 'never');

/** The kinds of tasks that have a solve time to learn, alone and all in one account. */
export const KINDS: readonly Workload[] = [
  ...SOLVED,
  {
    name: 'a mix of these',
    distribution: 'one of these at random',
    draw: (random) => SOLVED[Math.floor(random() * SOLVED.length)]?.draw(random) ?? Infinity,
    lag: LAG,
  },
];
