import { useEffect } from 'preact/hooks';
import type { Entry } from '../lib/core/task-index.ts';
import type { TaskKey, TaskStatus } from '../lib/core/task.ts';
import type { Tray } from '../lib/core/tray.ts';
import { useLanguage } from './language.ts';
import type { PlacedRow } from './rows-in-sight.ts';
import { TaskRow } from './task-row.tsx';
import { UnreadRow } from './unread-row.tsx';
import type { Actions } from './use-actions.ts';
import { useHeldOrder } from './use-held-order.ts';
import { useListKeys } from './use-list-keys.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';
import type { Selection } from './use-selection.ts';
import type { View } from './view.ts';

type Props = {
  readonly tray: Tray;
  /** The tasks to list, in their order, and how many there are: of many, only the first at first. */
  readonly listed: readonly Entry[];
  readonly count: number;
  readonly selection: Selection;
  /** Tasks with an event after this number are marked as new. */
  readonly seen: number;
  readonly view: View;
  readonly actions: Actions;
  readonly openKey: TaskKey | null;
  /** Hears which task is to be open instead. */
  readonly open: (key: TaskKey | null) => void;
  /** Where its details are shown. */
  readonly details: 'inside' | 'beside';
  /** Hears of which tasks more is shown than that they are there. */
  readonly want: (keys: readonly TaskKey[]) => void;
};

/** A list of tasks. Its order stands still under pointer and focus. */
export function TaskList(props: Props) {
  const { tray, listed, count, selection, openKey, open, want, seen, ...row } = props;
  const { say } = useLanguage();
  const { ordered, listeners } = useHeldOrder(listed);
  const { list, rows, rest } = useRowsInSight(ordered, count, openKey);
  useListKeys(list);
  useEffect(() => want(shownKeys(rows, openKey)), [rows, openKey, want]);
  return (
    <ul
      ref={list}
      class={selection.keys.length > 0 ? 'tasks selecting' : 'tasks'}
      aria-label={say('taskList')}
      style={{ '--rest': `${rest}px` }}
      {...listeners}
    >
      {rows.map(({ key, ...placed }) => {
        const place = { ...placed, key, count };
        const followed = tray.tasks.get(key) ?? null;
        if (followed === null) {
          return <UnreadRow key={key} place={place} status={statusOf(key, tray)} />;
        }
        return (
          <TaskRow
            {...row}
            key={key}
            place={place}
            followed={followed}
            isOpen={openKey === key}
            isNew={followed.event > seen}
            selection={selection}
            shown={ordered}
            toggle={() => open(openKey === key ? null : key)}
          />
        );
      })}
    </ul>
  );
}

/** Those of the rows, and the open one: its details may stand beside a list that it is not in. */
function shownKeys(rows: readonly PlacedRow[], openKey: TaskKey | null): readonly TaskKey[] {
  const keys = rows.map(({ key }) => key);
  return openKey === null ? keys : [...keys, openKey];
}

function statusOf(key: TaskKey, { entries }: Tray): TaskStatus {
  return entries.find((entry) => entry[0] === key)?.[1] ?? 'processing';
}
