import { without, type Entry, type TaskIndex } from './core/task-index.ts';
import type { TaskKey } from './core/task.ts';
import { liveFloors, type Floors } from './core/undo.ts';
import { readPolls } from './items.ts';
import type { State } from './state.ts';

/** What is left when tasks go: their entries, and the floors that outlast them. */
export type Removing = {
  readonly index: TaskIndex;
  readonly entries: readonly Entry[];
  readonly floors: Floors;
};

/** Takes these tasks out of a state. An id that is pasted again still waits for its 5 s. */
export async function removing(
  { index, floors, polls }: Pick<State, 'index' | 'floors' | 'polls'>,
  keys: readonly TaskKey[],
): Promise<Removing> {
  const gone = new Set(keys);
  const stored = await readPolls(keys);
  const raised = [...stored].map(([key, poll]) => [key, (polls.get(key) ?? poll).floorAt]);
  return {
    index: without(index, gone),
    entries: index.entries.filter(([key]) => gone.has(key)),
    floors: liveFloors({ ...floors, ...Object.fromEntries(raised) }, Date.now()),
  };
}
