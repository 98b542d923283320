import type { Answer } from './core/solution.ts';
import type { Entry } from './core/task-index.ts';
import { serviceIn, type Task, type TaskKey } from './core/task.ts';
import type { FollowedTask } from './core/tray.ts';
import { readAccounts, readPolls, readTasks } from './items.ts';
import type { Get } from './read-stored.ts';
import { readAnswer } from './wire.ts';

/** Reads all that is known of these tasks; null for one whose record is damaged or missing. */
export async function readFollowed(
  entries: readonly Entry[],
  get?: Get,
): Promise<ReadonlyMap<TaskKey, FollowedTask | null>> {
  const keys = entries.map(([key]) => key);
  const services = [...new Set(keys.map(serviceIn))];
  const [tasks, polls, accounts] = await Promise.all([
    readTasks(keys, get),
    readPolls(keys, get),
    readAccounts(services, get),
  ]);
  return new Map(
    entries.map(([key, , event]) => {
      const task = tasks.get(key);
      if (task === undefined) return [key, null] as const;
      const answer = answerOf(task);
      const poll = polls.get(key) ?? null;
      const ahead = accounts.get(task.service)?.ahead ?? 0;
      const followed: FollowedTask = { key, event, task, answer, poll, ahead };
      return [key, followed] as const;
    }),
  );
}

const answers = new WeakMap<Task, Answer | null>();

/** The answer of a task, read once for each reading of its record; null unless it is ready. */
export function answerOf(task: Task): Answer | null {
  const known = answers.get(task);
  if (known !== undefined) return known;
  const answer = task.state.status === 'ready' ? readAnswer(task.state.raw) : null;
  answers.set(task, answer);
  return answer;
}
