import type { Search } from '../lib/core/find.ts';
import type { Entry } from '../lib/core/task-index.ts';
import { useLanguage } from './language.ts';
import { LazySelectionBar } from './lazy-selection-bar.tsx';
import { SelectAllBox } from './select-box.tsx';
import type { Actions, CopyingMeans } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';
import { useOncePer } from './use-once-per.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  /** How many tasks are followed, and which of them are listed. */
  readonly count: number;
  readonly listed: readonly Entry[];
  /** Whether those are all that there are to list: what is done with all waits until then. */
  readonly isWhole: boolean;
  readonly search: Search;
  /** Whether tasks are still being read that the search may find. */
  readonly isReading: boolean;
  readonly selection: Selection;
  readonly actions: Actions;
  readonly means: CopyingMeans;
};

/** Says how many tasks are listed, and what can be done with all of them or with those selected. */
export function ListHead(props: Props) {
  const { listed, isWhole, selection, actions, means } = props;
  const isSelecting = selection.keys.length > 0;
  const head = useHeir<HTMLDivElement>(firstField);
  return (
    <div ref={head} class="list-head">
      <SelectAllBox count={listed.length} isEnabled={isWhole} selection={selection} />
      <ListCount {...props} />
      {isSelecting ? (
        <LazySelectionBar {...{ selection, actions, means }} />
      ) : (
        <ClearButton listed={listed} isEnabled={isWhole} perform={actions.perform} />
      )}
    </div>
  );
}

function ListCount({ count, listed, search, isReading, selection }: Props) {
  const language = useLanguage();
  const selected = selection.keys.length;
  const isNarrowed = search.text.trim() !== '' || search.status !== 'all';
  // A search is told of aloud; that a task came or went is told elsewhere.
  return (
    <span class="list-count" aria-live={isNarrowed || selected > 0 ? 'polite' : 'off'}>
      {selected > 0
        ? language.count('selectedCount', selected)
        : isReading
          ? language.say('readingTasks')
          : isNarrowed
            ? language.say('foundOf', language.number(listed.length), language.number(count))
            : language.count('tasks', count)}
    </span>
  );
}

type ClearProps = Pick<Props, 'listed'> &
  Pick<Actions, 'perform'> & { readonly isEnabled: boolean };

/** Removes what is listed and no longer in work; not there where there is nothing of it. */
function ClearButton({ listed, isEnabled, perform }: ClearProps) {
  const { say } = useLanguage();
  const button = useHeir<HTMLButtonElement>(firstField);
  const finished = listed.filter(([, status]) => status !== 'processing');
  const clear = useOncePer(listed, () =>
    perform({ type: 'remove', keys: finished.map(([key]) => key) }),
  );
  if (finished.length === 0) return null;
  return (
    <button
      ref={button}
      type="button"
      class="quiet"
      disabled={!isEnabled}
      onClick={() => void clear()}
    >
      {say('clearFinished')}
    </button>
  );
}
