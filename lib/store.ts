import { browser } from 'wxt/browser';
import { changedChunks, chunksOf, headOf, type Chunks } from './core/index-chunks.ts';
import type { Account } from './core/account.ts';
import { stopClock } from './core/clock.ts';
import type { ServiceId } from './core/service.ts';
import type { Poll } from './core/schedule.ts';
import { keyOf, type Task, type TaskKey } from './core/task.ts';
import { eraseStorage } from './erase-storage.ts';
import { dropKey } from './held-key.ts';
import { clearLeftovers } from './leftovers.ts';
import {
  accountItem,
  chunkItem,
  damagedItem,
  indexItems,
  ITEM,
  pollItem,
  taskItem,
} from './items.ts';
import { loadState, pendingKeys, type Loaded, type State } from './state.ts';
import { isCover } from './vault.ts';
import { refuse } from './write-refused.ts';

/** What changes: only what is named is written, all of it in one atomic `set`. */
export type Change = Partial<Omit<State, 'polls' | 'service'>> & {
  /** Only those that changed. */
  readonly polls?: ReadonlyMap<TaskKey, Poll>;
  readonly tasks?: readonly Task[];
  /** By their services, which need not be the one that is asked: of that, `account` counts. */
  readonly accounts?: ReadonlyMap<ServiceId, Account>;
  /** Damaged records to keep apart, by their tasks, as they were found; undefined deletes one. */
  readonly damaged?: ReadonlyMap<TaskKey, unknown>;
  /** The items that hold a client key, by their names; a covered one is removed. */
  readonly vault?: Readonly<Record<string, string>>;
  /** Tasks whose records are deleted once the index no longer names them. */
  readonly deleted?: readonly TaskKey[];
};

/** The worker's access to what is stored. There is one, in the worker: the only writer. */
export type Store = {
  /** The state as last stored. Rejects when storage can't be read. */
  readonly read: () => Promise<State>;
  /**
   * Stores what `decide` makes of the state, one change after the other, and answers the new state.
   * Rejects with `WriteRefused`, state and storage as they were, when the browser does not take it.
   */
  readonly change: (decide: (state: State) => Change | Promise<Change>) => Promise<State>;
  /**
   * Has another service asked from now on, and answers its state. What is under way at the one before is
   * still taken in as far as it is an answer. What can be undone must be let go of before.
   */
  readonly use: (service: ServiceId) => Promise<State>;
  /** Deletes all that is stored. Changes that were decided on before come to nothing, like the rest. */
  readonly forget: () => Promise<State>;
};

const SINGLE = ['seen', 'notified', 'undo', 'floors', 'settings', 'forgottenTo', 'bug'] as const;

/** Opens the store. Nothing is read before it is asked for. */
export function createStore(): Store {
  let loaded: Loaded | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn(step: (before: Loaded) => Promise<Loaded>): Promise<State> {
    const turn = queue.then(async () => {
      loaded = await step((loaded ??= await loadState()));
      return loaded.state;
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  const change: Store['change'] = (decide) =>
    inTurn(async (before) => {
      const made = await decide(before.state);
      const onDisk = await write(made, before);
      return { state: changed(before.state, made), ...onDisk };
    });

  return {
    change,
    read: () => change(() => ({})),
    use: (service) =>
      inTurn(async (before) => {
        if (service === before.state.service) return before;
        // Should it fail halfway, disk has the word.
        loaded = null;
        await switchTo(service, before.state);
        return loadState();
      }),
    forget: () =>
      inTurn(() => {
        // Should it fail halfway, whatever comes next goes on with it.
        loaded = null;
        return eraseStorage().then(loadState);
      }),
  };
}

/** The account that is left stands still, and a key behind a passphrase is locked with it. */
async function switchTo(service: ServiceId, { service: left, account }: State): Promise<void> {
  const isLocked = account.keep === 'passphrase' && account.key !== null;
  const clock = stopClock(account.clock, Date.now());
  const items = { [ITEM.service]: service, [accountItem(left)]: { ...account, isLocked, clock } };
  // First: a kill, or a full disk, then leaves a locked key, and none unlocked that nothing would lock.
  if (isLocked) await dropKey(left);
  await browser.storage.local.set(items).catch(refuse);
}

/** Writes what changed, and answers what is on disk then. */
async function write(change: Change, before: Loaded): Promise<Omit<Loaded, 'state'>> {
  const index = indexChange(change, before.chunks);
  const items = { ...itemsOf(change, before.state), ...index.items };
  const leaving = leavingIn(change, index);
  // What is stored anew is no leftover any more.
  const still = before.leftovers.filter((name) => !(name in items) && !leaving.includes(name));
  const leftovers = [...still, ...leaving];
  // A worker that is killed before it has deleted them does it when it starts again.
  if (leftovers.join() !== before.leftovers.join()) items[ITEM.leftovers] = leftovers;
  if (Object.keys(items).length > 0) {
    await browser.storage.local.set(items).catch(refuse);
  }
  return { chunks: index.chunks, leftovers: await clearLeftovers(leftovers) };
}

/** The names of the items that no other names any more after a change. */
function leavingIn({ deleted, damaged, vault }: Change, { emptied }: IndexChange) {
  return [
    ...emptied.map(chunkItem),
    ...(deleted ?? []).flatMap((key) => [taskItem(key), pollItem(key)]),
    ...[...(damaged ?? [])].flatMap(([key, record]) =>
      record === undefined ? damagedItem(key) : [],
    ),
    ...Object.entries(vault ?? {}).flatMap(([name, value]) => (isCover(value) ? name : [])),
  ];
}

type IndexChange = {
  readonly chunks: Chunks;
  readonly items: Readonly<Record<string, unknown>>;
  readonly emptied: readonly number[];
};

function indexChange({ index }: Change, onDisk: Chunks): IndexChange {
  if (index === undefined) return { chunks: onDisk, items: {}, emptied: [] };
  const chunks = chunksOf(index);
  const { written, emptied } = changedChunks(onDisk, chunks);
  if (written.size + emptied.length === 0) return { chunks: onDisk, items: {}, emptied };
  return { chunks, items: indexItems(headOf(index, chunks), written), emptied };
}

function itemsOf(change: Change, before: State): Record<string, unknown> {
  const damaged = [...(change.damaged ?? [])];
  const single = SINGLE.filter(
    (name) => change[name] !== undefined && change[name] !== before[name],
  );
  const account = change.account ?? before.account;
  return Object.fromEntries([
    ...[...(change.accounts ?? [])].map(([service, each]) => [accountItem(service), each]),
    ...single.map((name) => [ITEM[name], change[name]]),
    ...(account === before.account ? [] : [[accountItem(before.service), account]]),
    ...Object.entries(change.vault ?? {}),
    ...(change.tasks ?? []).map((task) => [taskItem(keyOf(task)), task]),
    ...[...(change.polls ?? [])].map(([key, poll]) => [pollItem(key), poll]),
    ...damaged.flatMap(([key, record]) =>
      record === undefined ? [] : [[damagedItem(key), record]],
    ),
  ]);
}

function changed(
  state: State,
  { tasks: _t, accounts: _c, vault: _v, deleted: _e, damaged: _a, ...change }: Change,
): State {
  const after = { ...state, ...change };
  if (change.polls === undefined && change.index === undefined) return after;
  const polls = new Map([...state.polls, ...(change.polls ?? [])]);
  if (change.index === undefined || change.index === state.index) return { ...after, polls };
  const pending = new Set(pendingKeys(after.index, state.service));
  for (const key of polls.keys()) if (!pending.has(key)) polls.delete(key);
  return { ...after, polls };
}
