/** Whether the run is to include what takes minutes: `npm run test:full` sets FULL for its tests. */
export const isFull = process.env.FULL === '1';
