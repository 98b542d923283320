import type { Account } from './core/account.ts';
import type { Bug } from './core/bug.ts';
import type { Chunks, IndexHead } from './core/index-chunks.ts';
import type { Settings } from './core/settings.ts';
import { FIRST_SERVICE, type ServiceId } from './core/service.ts';
import type { TaskKey } from './core/task.ts';
import type { Floors, Undo } from './core/undo.ts';
import { readStored } from './read-stored.ts';
import {
  parseAccount,
  parseBug,
  parseChunk,
  parseCount,
  parseFloors,
  parseHead,
  parseNames,
  parsePoll,
  parseService,
  parseSettings,
  parseTask,
  parseTaskKey,
  parseUndo,
} from './schema.ts';

/** The names of the stored items that there is one of. */
export const ITEM = {
  head: 'index',
  seen: 'seen',
  notified: 'notified',
  service: 'service',
  undo: 'undo',
  floors: 'floors',
  settings: 'settings',
  forgottenTo: 'forgottenTo',
  bug: 'bug',
  leftovers: 'leftovers',
} as const;

/** The name under which the account at a service is stored. */
export function accountItem(service: ServiceId): string {
  return `account:${service}`;
}

/** The name under which a task is stored: one item a task, so that one write touches one task. */
export function taskItem(key: TaskKey): string {
  return `task:${key}`;
}

/** The items that hold an index: its head and these of its chunks. */
export function indexItems(head: IndexHead, chunks: Chunks): Readonly<Record<string, unknown>> {
  const named = [...chunks].map(([chunk, entries]) => [chunkItem(chunk), entries]);
  return { [ITEM.head]: head, ...Object.fromEntries(named) };
}

/** The name under which a chunk of the index is stored. */
export function chunkItem(chunk: number): string {
  return `index:${chunk}`;
}

/** The chunk that an item of this name holds; null for an item of another kind. */
export function chunkOfItem(name: string): number | null {
  return /^index:\d+$/.test(name) ? Number(name.slice('index:'.length)) : null;
}

/** The name under which the damaged record of a task is kept. */
export function damagedItem(key: TaskKey): string {
  return `damaged:${key}`;
}

/** The task whose damaged record an item of this name holds; null for an item of another kind. */
export function keyOfDamagedItem(name: string): TaskKey | null {
  return keyAfter('damaged:', name);
}

/** The task that an item of this name holds; null for an item of another kind. */
export function keyOfTaskItem(name: string): TaskKey | null {
  return keyAfter('task:', name);
}

function keyAfter(prefix: string, name: string): TaskKey | null {
  return name.startsWith(prefix) ? parseTaskKey(name.slice(prefix.length)) : null;
}

/** The name under which a task's schedule is stored, apart from the task: it changes every 5 s. */
export function pollItem(key: TaskKey): string {
  return `poll:${key}`;
}

/** The single items as parsed; null where one is missing or is not what its name says. */
export type Items = {
  readonly head: IndexHead | null;
  readonly seen: number | null;
  readonly notified: number | null;
  /** The one that is asked. */
  readonly service: ServiceId;
  /** That at this service. */
  readonly account: Account | null;
  readonly undo: Undo | null;
  readonly floors: Floors | null;
  readonly settings: Settings | null;
  readonly forgottenTo: number | null;
  readonly bug: Bug | null;
  /** The names of items that nothing names any more, and that are to be deleted. */
  readonly leftovers: readonly string[] | null;
};

/** Reads the single items. */
export async function readItems(get = readStored): Promise<Items> {
  // Most users have the first service alone: what they wait for is read at once.
  const stored = await get([...Object.values(ITEM), accountItem(FIRST_SERVICE)]);
  const service = parseService(stored[ITEM.service]) ?? FIRST_SERVICE;
  const ofOther = service === FIRST_SERVICE ? {} : await get([accountItem(service)]);
  return {
    head: parseHead(stored[ITEM.head]),
    seen: parseCount(stored[ITEM.seen]),
    notified: parseCount(stored[ITEM.notified]),
    service,
    account: parseAccount({ ...stored, ...ofOther }[accountItem(service)]),
    undo: parseUndo(stored[ITEM.undo]),
    floors: parseFloors(stored[ITEM.floors]),
    settings: parseSettings(stored[ITEM.settings]),
    forgottenTo: parseCount(stored[ITEM.forgottenTo]),
    bug: parseBug(stored[ITEM.bug]),
    leftovers: parseNames(stored[ITEM.leftovers]),
  };
}

/** Reads these tasks; those that are missing or corrupt are left out. */
export const readTasks = readerOf(taskItem, parseTask);

/** Reads the schedules of these tasks; those that are missing or corrupt are left out. */
export const readPolls = readerOf(pollItem, parsePoll);

/** Reads the accounts at these services; those that are missing or corrupt are left out. */
export const readAccounts = readerOf(accountItem, parseAccount);

/** Reads these chunks of the index; those that are missing or corrupt are left out. */
export const readChunks = readerOf(chunkItem, parseChunk);

/** Makes what reads items of one kind; those that are missing or corrupt are left out. */
function readerOf<K, T>(nameOf: (key: K) => string, parse: (value: unknown) => T | null) {
  const parseOnce = remembered(parse);
  return async (keys: readonly K[], get = readStored): Promise<ReadonlyMap<K, T>> => {
    if (keys.length === 0) return new Map();
    const stored = await get(keys.map(nameOf));
    const read = new Map<K, T>();
    for (const key of keys) {
      const value = parseOnce(stored[nameOf(key)]);
      if (value !== null) read.set(key, value);
    }
    return read;
  };
}

/** The same, but each object is parsed once: a page reads the same ones again and again. */
function remembered<T>(parse: (value: unknown) => T | null): (value: unknown) => T | null {
  const known = new WeakMap<object, T | null>();
  return (value) => {
    if (typeof value !== 'object' || value === null) return parse(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const parsed = parse(value);
    known.set(value, parsed);
    return parsed;
  };
}
