import { useRef, useState } from 'preact/hooks';
import type { Disk } from '../lib/core/disk.ts';
import type { ServiceId } from '../lib/core/service.ts';
import { AddForm } from './add-form.tsx';
import { BugBox } from './bug-box.tsx';
import { LazyFirstRun } from './lazy-first-run.tsx';
import { Footer } from './footer.tsx';
import { Header, type Doors } from './header.tsx';
import { LazyKeysDialog } from './lazy-keys-dialog.tsx';
import { NewsLog } from './news-log.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { PinHint } from './pin-hint.tsx';
import { Tasks, type TasksProps } from './tasks.tsx';
import { LazyTroubleBox } from './lazy-trouble-box.tsx';
import { useActions, type Means } from './use-actions.ts';
import { useExports } from './use-exports.ts';
import { usePageKeys } from './use-page-keys.ts';

export type TaskViewProps = Means &
  Omit<TasksProps, 'actions' | 'searchField' | 'files'> & {
    readonly disk: Disk;
    /** False while something else stands in its place: then the page's keys are not for it. */
    readonly isShown: boolean;
    /** Puts the hint to pin the toolbar button away; null where there is none to show. */
    readonly dismissPinHint: (() => void) | null;
    /** Asks the user for access to a service. */
    readonly allowService: (service: ServiceId) => Promise<unknown>;
    /** The ways to other surfaces; null where the page has a head of its own. */
    readonly doors: Doors | null;
  };

/** Everything about tasks, for whichever surface it stands on. */
export function TaskView(props: TaskViewProps) {
  const { tray } = props;
  const { account, service } = tray;
  const { key, isLocked, condition } = account;
  const { notice, actions } = useActions(props);
  const { perform } = actions;
  const searchField = useRef<HTMLInputElement>(null);
  const [areKeysShown, showKeys] = useState(false);
  const keys = { '/': () => searchField.current?.focus(), '?': () => showKeys(true) };
  usePageKeys(props.isShown ? keys : null);
  const { files, takeExport } = useExports(props.Tools !== undefined, actions);
  // There is little room in a popup, and pinning helps against no trouble.
  const isTroubled = isLocked || condition !== null || props.disk === 'full';
  const dismissHint = isTroubled || tray.bug !== null ? null : props.dismissPinHint;
  return (
    <>
      {props.doors !== null && <Header {...props.doors} showKeys={() => showKeys(true)} />}
      <main>
        {key === null && (
          <LazyFirstRun key={service} {...{ service, perform }} keep={account.keep} />
        )}
        <AddForm isEnabled={key !== null} {...{ service, actions, takeExport }}>
          <NoticeBar notice={notice} onUndo={(undo) => void perform(undo)} />
        </AddForm>
        {isTroubled && (
          <LazyTroubleBox
            {...{ account, service, perform }}
            disk={props.disk}
            allowService={props.allowService}
          />
        )}
        {tray.bug !== null && <BugBox bug={tray.bug} actions={actions} />}
        <Tasks {...props} actions={actions} searchField={searchField} files={files} />
      </main>
      {dismissHint !== null && <PinHint dismiss={dismissHint} />}
      <NewsLog tray={tray} isShown={props.isShown} />
      {areKeysShown && <LazyKeysDialog close={() => showKeys(false)} />}
      <Footer account={account} service={service} />
    </>
  );
}
