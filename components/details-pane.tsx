import type { FollowedTask } from '../lib/core/tray.ts';
import { STATUS_MESSAGE } from '../lib/core/words.ts';
import { useLanguage } from './language.ts';
import { LazyDetails } from './lazy-details.tsx';
import { detailsId } from './task-row.tsx';
import type { Actions } from './use-actions.ts';
import type { View } from './view.ts';

type Props = {
  /** Null where no task is open. */
  readonly followed: FollowedTask | null;
  readonly view: View;
  readonly actions: Actions;
};

/** The details of the open task, beside the list. */
export function DetailsPane({ followed, view, actions }: Props) {
  const { say } = useLanguage();
  return (
    <aside aria-label={say('details')}>
      {followed === null ? (
        <p class="empty">{say('detailsHelp')}</p>
      ) : (
        <>
          <h2>
            {followed.task.label} <span class="task-id">{followed.task.id}</span>{' '}
            <span class="task-status">{say(STATUS_MESSAGE[followed.task.state.status])}</span>
          </h2>
          <LazyDetails
            key={followed.key}
            id={detailsId(followed.key)}
            followed={followed}
            view={view}
            actions={actions}
          />
        </>
      )}
    </aside>
  );
}
