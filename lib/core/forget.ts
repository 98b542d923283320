import { isRecord, type Json } from './json.ts';
import type { Task } from './task.ts';

/** When a task's answer is due to be forgotten, in ms since the epoch; null when it is not to be. */
export function forgetAt({ state }: Task, forgetAfter: number | null): number | null {
  if (forgetAfter === null || state.status !== 'ready' || state.isForgotten) return null;
  return state.at + forgetAfter;
}

/** The task with the solution taken out of its answer: what it cost and when it was solved stay. */
export function withoutSolution(task: Task): Task {
  const { state } = task;
  if (state.status !== 'ready') return task;
  return { ...task, state: { ...state, isForgotten: true, raw: rawWithoutSolution(state.raw) } };
}

function rawWithoutSolution(raw: string): string {
  try {
    const answer: Json = JSON.parse(raw);
    if (!isRecord(answer)) return '';
    const { solution: _, ...rest } = answer;
    return JSON.stringify(rest);
  } catch {
    // What can't be read can't be told from the solution.
    return '';
  }
}
