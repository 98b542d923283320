import { lostPoll } from './core/schedule.ts';
import type { ServiceId } from './core/service.ts';
import { restored, withEvents } from './core/task-index.ts';
import { isOf, labelled, newTask, taskKey, type TaskKey } from './core/task.ts';
import { keptKeys, withoutFloors, type Undo } from './core/undo.ts';
import { follow } from './follow.ts';
import { readPolls, readTasks } from './items.ts';
import { removing } from './removing.ts';
import type { Reply } from './core/command.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

/** Follows these ids of a service from now on; those that are followed already stay as they are. */
export function track(store: Store, service: ServiceId, ids: readonly string[]): Promise<Reply> {
  const token = crypto.randomUUID();
  const now = Date.now();
  const tasks = ids.map((id) => ({ task: newTask(taskKey(service, id), now), requests: 0 }));
  return follow(store, tasks, token, ({ index }, fresh) => ({
    // The first id of a list gets the newest event, so that the list keeps its order from the top.
    index: withEvents(index, fresh.toReversed()),
    undo: { action: 'added', token, keys: fresh.map(([key]) => key) },
  }));
}

/** Stops following these tasks. Their records stay until the next action, for *Undo*. */
export async function remove(store: Store, keys: readonly TaskKey[]): Promise<Reply> {
  const token = crypto.randomUUID();
  let count = 0;
  await store.change(async (state) => {
    const { index, entries, floors } = await removing(state, keys);
    count = entries.length;
    if (count === 0) return {};
    return {
      index,
      floors,
      undo: { action: 'removed', token, entries, openTime: state.account.clock.elapsed },
      deleted: keptKeys(state.undo),
    };
  });
  return { kind: 'removed', count, undo: count === 0 ? null : token };
}

/** Takes the newest action back, if it is still the one that `token` stands for. */
export async function takeBack(store: Store, token: string): Promise<Reply> {
  let isUndone = false;
  await store.change((state) => {
    if (state.undo?.token !== token) return {};
    isUndone = true;
    return state.undo.action === 'added'
      ? unadding(state, state.undo.keys)
      : restoring(state, state.undo);
  });
  return { kind: isUndone ? 'undone' : 'too-late' };
}

/** Forgets what *Undo* could bring back: there is no one left who could press it. */
export async function forgetRemoved(store: Store): Promise<void> {
  await store.change(({ undo }) =>
    // What was added leaves nothing behind, and the page that opens may be the first to offer its undo.
    undo?.action === 'removed' ? { undo: null, deleted: keptKeys(undo) } : {},
  );
}

/** Gives these tasks the user's own name for them. */
export async function label(store: Store, keys: readonly TaskKey[], text: string): Promise<Reply> {
  await store.change(async ({ index }) => {
    const followed = new Set(index.entries.map(([key]) => key));
    const tasks = await readTasks(keys.filter((key) => followed.has(key)));
    return { tasks: [...tasks.values()].map((task) => labelled(task, text.trim())) };
  });
  return { kind: 'done' };
}

/** Notes that the user has had all events up to this number before their eyes. */
export async function markSeen(store: Store, event: number): Promise<Reply> {
  await store.change((state) => {
    const seen = Math.min(event, state.index.events);
    return seen > state.seen ? { seen } : {};
  });
  return { kind: 'done' };
}

async function unadding(state: State, keys: readonly TaskKey[]): Promise<Change> {
  const { index, floors } = await removing(state, keys);
  return { index, floors, undo: null, deleted: keys };
}

async function restoring(
  state: State,
  { entries, openTime }: Extract<Undo, { action: 'removed' }>,
): Promise<Change> {
  const polls = await readPolls(entries.map(([key]) => key));
  const { elapsed } = state.account.clock;
  // Time stands still for those of other services anyway.
  const raised = entries
    .filter(([key]) => isOf(state.service, key))
    .map(([key]) => {
      const poll = polls.get(key) ?? lostPoll(openTime);
      const floorAt = Math.max(poll.floorAt, state.floors[key] ?? 0);
      const nextAt = Math.max(poll.nextAt, floorAt);
      return [key, { ...poll, floorAt, nextAt, since: poll.since + elapsed - openTime }] as const;
    });
  return {
    index: restored(state.index, entries),
    polls: new Map(raised),
    floors: withoutFloors(state.floors, new Set(raised.map(([key]) => key))),
    undo: null,
    // Their answers were not there to be forgotten with those around them.
    forgottenTo: Math.min(state.forgottenTo, ...entries.map(([, , event]) => event - 1)),
  };
}
