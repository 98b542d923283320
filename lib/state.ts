import { browser } from 'wxt/browser';
import { NEW_ACCOUNT, withStoredKey, type Account } from './core/account.ts';
import type { Bug } from './core/bug.ts';
import { keyEnd } from './core/client-key.ts';
import { chunksOf, headOf, isWhole, joined, type Chunks } from './core/index-chunks.ts';
import { lostPoll, type Poll } from './core/schedule.ts';
import { DEFAULT_SETTINGS, type Settings } from './core/settings.ts';
import type { TaskIndex } from './core/task-index.ts';
import type { TaskKey } from './core/task.ts';
import type { Floors, Undo } from './core/undo.ts';
import { indexItems, readChunks, readItems, readPolls, type Items } from './items.ts';
import { mendIndex } from './repair.ts';
import { readClientKey } from './vault.ts';

/** What the worker keeps in memory of what is stored; the tasks themselves stay on disk. */
export type State = {
  readonly index: TaskIndex;
  /** The number of the newest event that the user has had before their eyes. */
  readonly seen: number;
  readonly account: Account;
  readonly undo: Undo | null;
  readonly floors: Floors;
  readonly settings: Settings;
  /** The answers of all seen events up to this number were forgotten, if the settings want that. */
  readonly forgotten: number;
  /** The newest mistake of this extension that the user did not dismiss. */
  readonly bug: Bug | null;
  /** Of the processing tasks only. */
  readonly polls: ReadonlyMap<TaskKey, Poll>;
};

/** The state as it is stored, and the chunks of its index as they are. Rejects when it can't be read. */
export async function loadState(): Promise<{ readonly state: State; readonly chunks: Chunks }> {
  const items = await readItems();
  const { index, chunks, isMended } = await readIndex(items);
  const clientKey = await readClientKey();
  const account = withStoredKey(
    items.account ?? NEW_ACCOUNT,
    clientKey === null ? null : keyEnd(clientKey),
  );
  const keys = processingKeys(index);
  const polls = await readPolls(keys);
  const state = {
    index,
    // A mended index may have begun to count its events anew.
    seen: Math.min(items.seen ?? 0, index.events),
    account,
    undo: items.undo,
    floors: items.floors ?? {},
    settings: items.settings ?? DEFAULT_SETTINGS,
    forgotten: isMended ? 0 : (items.forgotten ?? 0),
    bug: items.bug,
    polls: new Map(
      keys.map((key) => [key, polls.get(key) ?? lostPoll(account.clock.elapsed)] as const),
    ),
  };
  return { state, chunks };
}

/** The tasks of an index that are processing. */
export function processingKeys({ entries }: TaskIndex): readonly TaskKey[] {
  return entries.flatMap(([key, status]) => (status === 'processing' ? [key] : []));
}

type ReadIndex = {
  readonly index: TaskIndex;
  readonly chunks: Chunks;
  readonly isMended: boolean;
};

/** The stored index, made anew where it is damaged. */
async function readIndex({ head, undo }: Items): Promise<ReadIndex> {
  if (head !== null) {
    const chunks = await readChunks(head.chunks.map(([chunk]) => chunk));
    const index = joined(head, chunks);
    if (isWhole(head, index)) return { index, chunks, isMended: false };
  }
  const index = await mendIndex(head?.events ?? 0, undo);
  // Without events nothing was stored ever.
  const chunks = index.events === 0 ? new Map() : await storeMended(index);
  return { index, chunks, isMended: true };
}

/** Stores a mended index, since pages read the stored one. Where the disk is full, later changes do. */
async function storeMended(index: TaskIndex): Promise<Chunks> {
  const chunks = chunksOf(index);
  try {
    await browser.storage.local.set(indexItems(headOf(index, chunks), chunks));
    return chunks;
  } catch {
    return new Map();
  }
}
