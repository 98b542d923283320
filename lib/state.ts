import { browser } from 'wxt/browser';
import { NEW_ACCOUNT, type Account } from './core/account.ts';
import type { Bug } from './core/bug.ts';
import { chunksOf, headOf, isWhole, joined, type Chunks } from './core/index-chunks.ts';
import { withKept } from './core/kept-key.ts';
import { lostPoll, type Poll } from './core/schedule.ts';
import type { ServiceId } from './core/service.ts';
import { DEFAULT_SETTINGS, type Settings } from './core/settings.ts';
import type { TaskIndex } from './core/task-index.ts';
import { isOf, type TaskKey } from './core/task.ts';
import type { Floors, Undo } from './core/undo.ts';
import { dropKey } from './held-key.ts';
import {
  accountItem,
  indexItems,
  ITEM,
  readChunks,
  readItems,
  readPolls,
  type Items,
} from './items.ts';
import { clearLeftovers } from './leftovers.ts';
import { mendIndex } from './mend-index.ts';
import { openStorage } from './open-storage.ts';
import { readStoredKey } from './vault.ts';

/** What the worker keeps in memory of what is stored; the tasks themselves stay on disk. */
export type State = {
  readonly index: TaskIndex;
  /** The number of the newest event that the user has had before their eyes. */
  readonly seen: number;
  /** The number of the newest event that was told of on the desktop. */
  readonly notified: number;
  /** The service that is asked. */
  readonly service: ServiceId;
  /** That at this service. */
  readonly account: Account;
  readonly undo: Undo | null;
  readonly floors: Floors;
  readonly settings: Settings;
  /** The answers of all seen events up to this number were forgotten, if the settings want that. */
  readonly forgottenTo: number;
  /** The newest mistake of this extension that the user did not dismiss. */
  readonly bug: Bug | null;
  /** Of the service's processing tasks only: those of others wait. */
  readonly polls: ReadonlyMap<TaskKey, Poll>;
};

/** The state in memory, and what of it is on disk. */
export type Loaded = {
  readonly state: State;
  /** The chunks of the index. */
  readonly chunks: Chunks;
  /** The names of items that nothing names any more, and that could not be deleted yet. */
  readonly leftovers: readonly string[];
};

/**
 * The state as it is stored. Rejects when it can't be read, or not be brought into the form of this
 * extension, and never settles where a newer one stored it (open-storage.ts).
 */
export async function loadState(): Promise<Loaded> {
  await openStorage();
  const items = await readItems();
  const leftovers = await clearLeftovers(items.leftovers ?? []);
  const { index, chunks, seen, forgottenTo } = await readIndex(items, leftovers);
  const { service } = items;
  const account = await keptAccount(service, items.account ?? NEW_ACCOUNT);
  const keys = pendingKeys(index, service);
  const polls = await readPolls(keys);
  const state = {
    index,
    seen,
    // A mended index may have begun to count its events anew.
    notified: Math.min(items.notified ?? 0, index.events),
    service,
    account,
    undo: items.undo,
    floors: items.floors ?? {},
    settings: items.settings ?? DEFAULT_SETTINGS,
    forgottenTo,
    bug: items.bug,
    polls: new Map(
      keys.map((key) => [key, polls.get(key) ?? lostPoll(account.clock.elapsed)] as const),
    ),
  };
  return { state, chunks, leftovers };
}

/**
 * The account as its key is really kept: what the browser held in memory went with its last session.
 * Pages read the stored one, so it is stored where it differs; where the disk is full, later changes do.
 * Where the key can't be read, the stored word on it stands: the tasks can be, and all can be forgotten.
 */
async function keptAccount(service: ServiceId, stored: Account): Promise<Account> {
  const key = await readStoredKey(service).catch(() => undefined);
  if (key === undefined) return stored;
  const account = withKept(stored, key, Date.now());
  if (account === stored) return account;
  // After a kill between two steps memory may hold a key that nothing unlocks any more.
  if (account.isLocked) await dropKey(service);
  await browser.storage.local.set({ [accountItem(service)]: account }).catch(() => undefined);
  return account;
}

/** The tasks of an index to ask a service for. */
export function pendingKeys({ entries }: TaskIndex, service: ServiceId): readonly TaskKey[] {
  return entries.flatMap(([key, status]) =>
    status === 'processing' && isOf(service, key) ? [key] : [],
  );
}

/** The index, and the numbers that count by its events. */
type ReadIndex = Pick<State, 'index' | 'seen' | 'forgottenTo'> & Pick<Loaded, 'chunks'>;

/** The stored index, made anew where it is damaged. */
async function readIndex(items: Items, leftovers: readonly string[]): Promise<ReadIndex> {
  const { head, undo } = items;
  const seen = items.seen ?? 0;
  if (head !== null) {
    const chunks = await readChunks(head.chunks.map(([chunk]) => chunk));
    const forgottenTo = items.forgottenTo ?? 0;
    if (isWhole(head, chunks)) return { index: joined(head, chunks), chunks, seen, forgottenTo };
  }
  const index = await mendIndex(head?.events ?? 0, undo, leftovers);
  // It may have begun to count its events anew.
  const counts = { seen: Math.min(seen, index.events), forgottenTo: 0 };
  // Without events nothing was stored ever.
  const chunks = index.events === 0 ? new Map() : await storeMended(index, counts);
  return { index, chunks, ...counts };
}

/** Stores a mended index, since pages read the stored one. Where the disk is full, later changes do. */
async function storeMended(
  index: TaskIndex,
  { seen, forgottenTo }: Pick<State, 'seen' | 'forgottenTo'>,
): Promise<Chunks> {
  const chunks = chunksOf(index);
  try {
    await browser.storage.local.set({
      ...indexItems(headOf(index, chunks), chunks),
      [ITEM.seen]: seen,
      [ITEM.forgottenTo]: forgottenTo,
    });
    return chunks;
  } catch {
    return new Map();
  }
}
