import { useState } from 'preact/hooks';
import type { TaskKey } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { TaskRow } from './task-row.tsx';
import type { Actions } from './use-actions.ts';
import { useHeldOrder } from './use-held-order.ts';
import type { View } from './view.ts';

type Props = {
  readonly tasks: readonly FollowedTask[];
  /** Tasks with an event after this number are marked as new. */
  readonly seen: number;
  readonly view: View;
  readonly actions: Actions;
};

/** The followed tasks, the newest event first. The order stands still under pointer and focus. */
export function TaskList({ tasks, seen, view, actions }: Props) {
  const [openKey, setOpenKey] = useState<TaskKey | null>(null);
  const { ordered, hold, release } = useHeldOrder(tasks);
  return (
    <ul
      class="tasks"
      aria-label="Tasks"
      onPointerEnter={() => hold('pointer')}
      onPointerLeave={() => release('pointer')}
      onFocusIn={() => hold('focus')}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside) release('focus');
      }}
    >
      {ordered.map((followed) => (
        <TaskRow
          key={followed.key}
          followed={followed}
          view={view}
          isOpen={openKey === followed.key}
          isNew={followed.event > seen}
          actions={actions}
          toggle={() => setOpenKey(openKey === followed.key ? null : followed.key)}
        />
      ))}
    </ul>
  );
}
