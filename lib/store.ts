import { browser } from 'wxt/browser';
import { NEW_ACCOUNT, withStoredKey, type Account } from './core/account.ts';
import { keyEnd } from './core/client-key.ts';
import { lostPoll, type Poll } from './core/schedule.ts';
import { EMPTY_INDEX, type TaskIndex } from './core/task-index.ts';
import { taskKey, type Task, type TaskKey } from './core/task.ts';
import type { Floors, Undo } from './core/undo.ts';
import { ITEM, pollItem, readItems, readPolls, taskItem, type Items } from './items.ts';
import { mendIndex } from './repair.ts';
import { readClientKey, VAULT_ITEM } from './vault.ts';

/** What the worker keeps in memory of what is stored; the tasks themselves stay on disk. */
export type State = {
  readonly index: TaskIndex;
  /** The number of the newest event that the user has had before their eyes. */
  readonly seen: number;
  readonly account: Account;
  readonly undo: Undo | null;
  readonly floors: Floors;
  /** Of the processing tasks only. */
  readonly polls: ReadonlyMap<TaskKey, Poll>;
};

/** What changes: only what is named is written, all of it in one atomic `set`. */
export type Change = Partial<Omit<State, 'polls'>> & {
  /** Only those that changed. */
  readonly polls?: ReadonlyMap<TaskKey, Poll>;
  readonly tasks?: readonly Task[];
  /** The client key; blank to overwrite and remove it. */
  readonly clientKey?: string;
  /** Tasks whose records are deleted once the index no longer names them. */
  readonly deleted?: readonly TaskKey[];
};

/** The browser refused to store a change (its disk or quota is full): nothing of it was stored. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

/** The worker's access to what is stored. There is one, in the worker: the only writer. */
export type Store = {
  /** The state as last stored. Rejects when storage can't be read. */
  readonly read: () => Promise<State>;
  /**
   * Stores what `decide` makes of the state, one change after the other, and answers the new state.
   * Rejects with `WriteRefused`, state and storage as they were, when the browser does not take it.
   */
  readonly change: (decide: (state: State) => Change | Promise<Change>) => Promise<State>;
};

const SINGLE = ['index', 'seen', 'account', 'undo', 'floors'] as const;

/** Opens the store. Nothing is read before it is asked for. */
export function createStore(): Store {
  let state: State | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn(decide: (state: State) => Change | Promise<Change>): Promise<State> {
    const turn = queue.then(async () => {
      state ??= await loadState();
      const change = await decide(state);
      await write(change, state);
      state = changed(state, change);
      return state;
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  return { change: inTurn, read: () => inTurn(() => ({})) };
}

async function loadState(): Promise<State> {
  const items = await readItems();
  const index = await usableIndex(items);
  const clientKey = await readClientKey();
  const account = withStoredKey(
    items.account ?? NEW_ACCOUNT,
    clientKey === null ? null : keyEnd(clientKey),
  );
  const keys = processingKeys(index);
  const polls = await readPolls(keys);
  return {
    index,
    // A mended index may have begun to count its events anew.
    seen: Math.min(items.seen ?? 0, index.events),
    account,
    undo: items.undo,
    floors: items.floors ?? {},
    polls: new Map(
      keys.map((key) => [key, polls.get(key) ?? lostPoll(account.clock.elapsed)] as const),
    ),
  };
}

/** The stored index, mended from the tasks themselves where it is damaged. */
async function usableIndex({ index, isIndexDamaged, undo }: Items): Promise<TaskIndex> {
  if (!isIndexDamaged) return index ?? EMPTY_INDEX;
  const mended = await mendIndex(index, undo);
  // Pages read the stored one. Where the disk is full, the next change stores it.
  await browser.storage.local.set({ [ITEM.index]: mended }).catch(() => undefined);
  return mended;
}

async function write({ deleted = [], ...change }: Change, before: State): Promise<void> {
  const items = itemsOf(change, before);
  if (Object.keys(items).length > 0) {
    await browser.storage.local.set(items).catch((cause: unknown) => {
      throw new WriteRefused('The browser refused to store a change', { cause });
    });
  }
  const names = deleted.flatMap((key) => [taskItem(key), pollItem(key)]);
  if (change.clientKey?.trim() === '') names.push(VAULT_ITEM);
  if (names.length === 0) return;
  // The index no longer names them: records that stay behind are out of sight, not a failed change.
  await browser.storage.local.remove(names).catch(() => undefined);
}

function itemsOf(change: Change, before: State): Record<string, unknown> {
  const single = SINGLE.filter(
    (name) => change[name] !== undefined && change[name] !== before[name],
  );
  return Object.fromEntries([
    ...single.map((name) => [ITEM[name], change[name]]),
    ...(change.clientKey === undefined ? [] : [[VAULT_ITEM, change.clientKey]]),
    ...(change.tasks ?? []).map((task) => [taskItem(taskKey(task.service, task.id)), task]),
    ...[...(change.polls ?? [])].map(([key, poll]) => [pollItem(key), poll]),
  ]);
}

function changed(
  state: State,
  { tasks: _t, clientKey: _k, deleted: _d, ...change }: Change,
): State {
  const after = { ...state, ...change };
  if (change.polls === undefined && change.index === undefined) return after;
  const polls = new Map([...state.polls, ...(change.polls ?? [])]);
  const processing = new Set(processingKeys(after.index));
  for (const key of polls.keys()) if (!processing.has(key)) polls.delete(key);
  return { ...after, polls };
}

function processingKeys({ entries }: TaskIndex): readonly TaskKey[] {
  return entries.flatMap(([key, status]) => (status === 'processing' ? [key] : []));
}
