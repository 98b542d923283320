import type { ComponentType, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Errand } from '../lib/core/errand.ts';
import type { TaskKey } from '../lib/core/task.ts';
import { EmptyList } from './empty-list.tsx';
import { LazyRunner } from './lazy-runner.tsx';
import { ListAndDetails } from './list-and-details.tsx';
import { ListHead } from './list-head.tsx';
import { SearchBar } from './search-bar.tsx';
import type { Actions, CopyingMeans } from './use-actions.ts';
import { useSearch, type Findable } from './use-search.ts';
import { useSelection } from './use-selection.ts';

export type TasksProps = CopyingMeans &
  Findable & {
    /** In columns the details of a task stand beside the list, for where there is room. */
    readonly layout: 'stack' | 'columns';
    /** Tasks with an event after this number are marked as new. */
    readonly seen: number;
    /** In ms since the epoch. */
    readonly now: number;
    /** Hears which tasks are in sight or near it whenever they change. */
    readonly want: (keys: readonly TaskKey[]) => void;
    readonly actions: Actions;
    /** What is to be done or said at once; another one, or the same anew, is another object. */
    readonly errand: Errand | null;
    readonly searchField: RefObject<HTMLInputElement | null>;
    readonly files: ToolsProps['files'];
    /** What only this surface can do with tasks. */
    readonly Tools?: ComponentType<ToolsProps> | undefined;
  };

/** What the tools of a surface are about. */
export type ToolsProps = {
  /** How many tasks are followed. */
  readonly count: number;
  /** Those that are selected. */
  readonly chosen: readonly TaskKey[];
  readonly actions: Actions;
  /** The exports that came to the page since it was opened, the first one first. */
  readonly files: readonly File[];
};

/** The list of tasks with all that narrows it down, and the details of one of them. */
export function Tasks(props: TasksProps) {
  const { tray, actions, searchField, errand, files, Tools } = props;
  const { search, setSearch, listed, keys, count, isReading } = useSearch(props);
  const selection = useSelection(keys);
  const [openKey, open] = useState<TaskKey | null>(null);
  const list = { search, listed, selection, actions };
  const isWhole = !isReading && tray.entries.length >= tray.count;
  // The first two in any case: what they are at goes on when the first tasks come.
  return (
    <>
      {errand !== null && <LazyRunner {...props} {...{ errand, keys, setSearch, open }} />}
      {Tools && <Tools {...{ actions, files }} count={tray.count} chosen={selection.keys} />}
      {tray.count === 0 && tray.account.key !== null && <EmptyList />}
      {tray.count > 0 && (
        <>
          <SearchBar field={searchField} search={search} change={setSearch} />
          <ListHead {...list} {...{ isReading, isWhole }} count={tray.count} means={props} />
          <ListAndDetails {...props} {...list} {...{ setSearch, count, openKey, open }} />
        </>
      )}
    </>
  );
}
