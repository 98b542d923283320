import { browser } from 'wxt/browser';
import { NEW_ACCOUNT } from './core/account.ts';
import { EMPTY_INDEX, type Entry } from './core/task-index.ts';
import type { FollowedTask, Tray } from './core/tray.ts';
import { readItems, readPolls, readTasks } from './items.ts';
import { readAnswer } from './wire.ts';

/** Reads what a page shows: the tasks with the newest events, at most `most`. */
export async function readTray(most: number): Promise<Tray> {
  const items = await readItems();
  const index = items.index ?? EMPTY_INDEX;
  const tasks = await readFollowed(index.entries.slice(0, most));
  return { account: items.account ?? NEW_ACCOUNT, index, seen: items.seen ?? 0, tasks };
}

/** Tells of every change of what is stored; the answer stops that. */
export function watchTray(onChange: () => void): () => void {
  browser.storage.local.onChanged.addListener(onChange);
  return () => browser.storage.local.onChanged.removeListener(onChange);
}

async function readFollowed(entries: readonly Entry[]): Promise<readonly FollowedTask[]> {
  const keys = entries.map(([key]) => key);
  const [tasks, polls] = await Promise.all([readTasks(keys), readPolls(keys)]);
  return entries.flatMap(([key, , event]) => {
    const task = tasks.get(key);
    if (task === undefined) return [];
    const answer = task.state.status === 'ready' ? readAnswer(task.state.raw) : null;
    return [{ key, event, task, answer, poll: polls.get(key) ?? null }];
  });
}
