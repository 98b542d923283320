import { useEffect, useMemo, useState } from 'preact/hooks';
import { found, needsTraits, NO_SEARCH, type Search } from '../lib/core/find.ts';
import type { TaskKey } from '../lib/core/task.ts';
import type { Traits } from '../lib/core/traits.ts';
import type { Tray } from '../lib/core/tray.ts';

/** What a page knows of its tasks to find them by. */
export type Findable = {
  readonly tray: Tray;
  /** Null while they are not read. */
  readonly traits: ReadonlyMap<TaskKey, Traits> | null;
  /** Hears that the traits are needed from now on. */
  readonly wantTraits: () => void;
};

const NOTHING_KNOWN: Exclude<Findable['traits'], null> = new Map();

/** The search of a page and what it finds, looked for anew only when something of it changed. */
export function useSearch({ tray: { entries, count, service }, traits, wantTraits }: Findable) {
  const [search, setSearch] = useState<Search>(NO_SEARCH);
  const isWanting = needsTraits(search);
  useEffect(() => {
    if (isWanting) wantTraits();
  }, [isWanting, wantTraits]);
  const listed = useMemo(
    () => found(entries, traits ?? NOTHING_KNOWN, search, service),
    [entries, traits, search, service],
  );
  const keys = useMemo(() => listed.map(([key]) => key), [listed]);
  return {
    search,
    setSearch,
    listed,
    keys,
    // At first only the newest tasks are listed, of all.
    count: search === NO_SEARCH ? count : listed.length,
    isReading: isWanting && traits === null,
  };
}
