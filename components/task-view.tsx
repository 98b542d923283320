import { useState } from 'preact/hooks';
import { askableAt } from '../lib/core/account.ts';
import type { Disk } from '../lib/core/disk.ts';
import type { TaskKey } from '../lib/core/task.ts';
import type { Tray } from '../lib/core/tray.ts';
import type { ServiceWords } from '../lib/core/trouble.ts';
import { AddForm } from './add-form.tsx';
import { BugBox } from './bug-box.tsx';
import { DetailsPane } from './details-pane.tsx';
import { EmptyList } from './empty-list.tsx';
import { FirstRun } from './first-run.tsx';
import { Footer } from './footer.tsx';
import { Header, type Doors } from './header.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { PinHint } from './pin-hint.tsx';
import { TaskList } from './task-list.tsx';
import { TroubleBox } from './trouble-box.tsx';
import { useActions, type Actions, type Means } from './use-actions.ts';

export type TaskViewProps = Means & {
  /** In columns the details of a task stand beside the list, for where there is room. */
  readonly layout: 'stack' | 'columns';
  readonly tray: Tray;
  /** Tasks with an event after this number are marked as new. */
  readonly seen: number;
  readonly disk: Disk;
  readonly service: ServiceWords;
  /** In ms since the epoch. */
  readonly now: number;
  /** False only where the browser says that the toolbar button is out of sight. */
  readonly isPinned: boolean;
  readonly grantAccess: () => void;
  /** The ways to other surfaces; null for those that are no use from here. */
  readonly doors: Doors;
  /** Hears which tasks are in sight or near it whenever they change. */
  readonly want: (keys: readonly TaskKey[]) => void;
};

/** Everything about tasks, for whichever surface it stands on. */
export function TaskView(props: TaskViewProps) {
  const { tray, service, isPinned } = props;
  const { key, condition } = tray.account;
  const { notice, actions } = useActions(props);
  // There is little room in a popup, and pinning helps against no trouble.
  const isInTrouble = condition !== null || tray.bug !== null || props.disk === 'full';
  return (
    <>
      <Header {...props.doors} />
      <main>
        {key === null && <FirstRun perform={actions.perform} />}
        <AddForm isEnabled={key !== null} actions={actions} />
        <NoticeBar
          notice={notice}
          onUndo={(token) => void actions.perform({ type: 'undo', token })}
        />
        <TroubleBox
          condition={condition}
          disk={props.disk}
          service={service}
          tryAgain={() => actions.perform({ type: 'try-again' })}
          grantAccess={props.grantAccess}
        />
        {tray.bug !== null && <BugBox bug={tray.bug} actions={actions} />}
        <Tasks {...props} actions={actions} />
      </main>
      {!isPinned && !isInTrouble && <PinHint />}
      <Footer account={tray.account} currency={service.currency} />
    </>
  );
}

function Tasks(props: TaskViewProps & { readonly actions: Actions }) {
  const { layout, tray, seen, service, now, actions, want } = props;
  const [openKey, open] = useState<TaskKey | null>(null);
  if (tray.count === 0) return tray.account.key === null ? null : <EmptyList />;
  const view = {
    currency: service.currency,
    now,
    serverNow: now + tray.account.ahead,
    openAt: askableAt(tray.account, now),
  };
  const list = { tray, seen, view, actions, openKey, open, want };
  const isWide = layout === 'columns';
  // The list keeps its place in the tree: else it would forget where it is scrolled to.
  return (
    <div class={layout}>
      <TaskList {...list} details={isWide ? 'beside' : 'inside'} />
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
