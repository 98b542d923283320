import type { Search } from '../lib/core/find.ts';
import type { Entry } from '../lib/core/task-index.ts';
import type { TaskKey } from '../lib/core/task.ts';
import { DetailsPane } from './details-pane.tsx';
import { TaskList } from './task-list.tsx';
import type { TasksProps } from './tasks.tsx';
import type { Selection } from './use-selection.ts';

type Props = Pick<
  TasksProps,
  'layout' | 'tray' | 'seen' | 'service' | 'now' | 'want' | 'actions'
> & {
  readonly listed: readonly Entry[];
  readonly count: number;
  readonly search: Search;
  readonly selection: Selection;
  readonly openKey: TaskKey | null;
  readonly open: (key: TaskKey | null) => void;
};

/** The list, and where there is room beside it the details of the task that is open. */
export function ListAndDetails(props: Props) {
  const { layout, tray, seen, service, now, want, actions, listed, count, search, selection } =
    props;
  const { openKey, open } = props;
  const view = {
    currency: service.currency,
    now,
    serverNow: now + tray.account.ahead,
    account: tray.account,
  };
  const isWide = layout === 'columns';
  // The list keeps its place in the tree, or it would forget where it is scrolled to. Another search is
  // another list: that begins at its top, in an order of its own.
  return (
    <div class={layout}>
      <TaskList
        key={`${search.status} ${search.order} ${search.text}`}
        {...{ tray, listed, count, seen, view, actions, openKey, open, want, selection }}
        details={isWide ? 'beside' : 'inside'}
      />
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
