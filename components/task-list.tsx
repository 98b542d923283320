import { useEffect } from 'preact/hooks';
import type { TaskKey, TaskStatus } from '../lib/core/task.ts';
import type { Tray } from '../lib/core/tray.ts';
import { useLanguage } from './language.ts';
import { TaskRow } from './task-row.tsx';
import { UnreadRow } from './unread-row.tsx';
import type { Actions } from './use-actions.ts';
import { useHeldOrder } from './use-held-order.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';
import type { View } from './view.ts';

type Props = {
  readonly tray: Tray;
  /** Tasks with an event after this number are marked as new. */
  readonly seen: number;
  readonly view: View;
  readonly actions: Actions;
  readonly openKey: TaskKey | null;
  /** Hears which task is to be open instead. */
  readonly open: (key: TaskKey | null) => void;
  /** Where its details are shown. */
  readonly details: 'inside' | 'beside';
  /** Hears which tasks are in the document. */
  readonly want: (keys: readonly TaskKey[]) => void;
};

/** The followed tasks, the newest event first. The order stands still under pointer and focus. */
export function TaskList(props: Props) {
  const { tray, seen, view, actions, openKey, open, details, want } = props;
  const { say } = useLanguage();
  const { ordered, listeners } = useHeldOrder(tray.entries);
  const { list, rows, rest } = useRowsInSight(ordered, tray.count, openKey);
  useEffect(() => want(rows.map(({ key }) => key)), [rows, want]);
  return (
    <ul
      ref={list}
      class="tasks"
      aria-label={say('taskList')}
      style={{ '--rest': `${rest}px` }}
      {...listeners}
    >
      {rows.map((row) => {
        const { key } = row;
        const place = { ...row, count: tray.count };
        const followed = tray.tasks.get(key) ?? null;
        if (followed === null) {
          return <UnreadRow key={key} place={place} status={statusOf(key, tray)} />;
        }
        return (
          <TaskRow
            key={key}
            place={place}
            followed={followed}
            view={view}
            isOpen={openKey === key}
            details={details}
            isNew={followed.event > seen}
            actions={actions}
            toggle={() => open(openKey === key ? null : key)}
          />
        );
      })}
    </ul>
  );
}

function statusOf(key: TaskKey, { entries }: Tray): TaskStatus {
  return entries.find((entry) => entry[0] === key)?.[1] ?? 'processing';
}
