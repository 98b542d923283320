/** Whether the run is to include what takes minutes: `npm run test:full` sets FULL for its tests. */
export const isFull = process.env.FULL === '1';

/** All cases in a full run, else the first few. */
export function sample<Case>(few: number, all: readonly Case[]): readonly Case[] {
  return isFull ? all : all.slice(0, few);
}
