import { NO_SEARCH, type Search } from '../lib/core/find.ts';
import type { Entry } from '../lib/core/task-index.ts';
import type { TaskKey } from '../lib/core/task.ts';
import { DetailsPane } from './details-pane.tsx';
import { NoMatch } from './no-match.tsx';
import { TaskList } from './task-list.tsx';
import type { TasksProps } from './tasks.tsx';
import type { Selection } from './use-selection.ts';
import type { View } from './view.ts';

type Props = Pick<TasksProps, 'layout' | 'tray' | 'seen' | 'now' | 'want' | 'actions'> & {
  readonly listed: readonly Entry[];
  readonly count: number;
  readonly search: Search;
  readonly setSearch: (search: Search) => void;
  readonly selection: Selection;
  readonly openKey: TaskKey | null;
  readonly open: (key: TaskKey | null) => void;
};

/**
 * The list, and where there is room beside it the details of the task that is open: as long as it is
 * followed, also while the search does not find it. Its label can be typed there that is searched for.
 */
export function ListAndDetails(props: Props) {
  const { layout, tray, seen, want, actions, listed, count, search, selection } = props;
  const { setSearch, openKey, open } = props;
  const view = viewOf(props);
  const isWide = layout === 'columns';
  // The list keeps its place in the tree, or it would forget where it is scrolled to. Another search is
  // another list: that begins at its top, in an order of its own.
  return (
    <div class={layout}>
      {listed.length === 0 ? (
        <NoMatch clear={() => setSearch(NO_SEARCH)} />
      ) : (
        <TaskList
          key={`${search.status} ${search.order} ${search.text}`}
          {...{ tray, listed, count, seen, view, actions, openKey, open, want, selection }}
          details={isWide ? 'beside' : 'inside'}
        />
      )}
      {isWide && (
        <DetailsPane
          followed={(openKey && tray.tasks.get(openKey)) ?? null}
          view={view}
          actions={actions}
        />
      )}
    </div>
  );
}

function viewOf({ now, tray: { account, service } }: Props): View {
  return { service, now, account };
}
