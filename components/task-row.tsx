import { primary } from '../lib/core/solution.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { STATUS_WORD } from '../lib/core/words.ts';
import { Icon, type IconName } from './icon.tsx';
import { RemoveButton } from './remove-button.tsx';
import { meta, summary } from './row-words.ts';
import { TaskDetails } from './task-details.tsx';
import type { Actions } from './use-actions.ts';
import { detailsButton, firstField, useHeir } from './use-heir.ts';

type Props = {
  readonly followed: FollowedTask;
  readonly currency: string;
  readonly now: number;
  /** From when requests may be made, in ms since the epoch; null while none may be at all. */
  readonly openAt: number | null;
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly actions: Actions;
  readonly toggle: () => void;
};

const STATUS_ICON: Readonly<Record<keyof typeof STATUS_WORD, IconName>> = {
  processing: 'clock',
  ready: 'check',
  failed: 'cross',
  stalled: 'pause',
};

/** One task of the list: what it is, how it stands, and the answer to copy. */
export function TaskRow(props: Props) {
  const { followed, currency, now, openAt, isOpen, isNew, actions } = props;
  const row = useHeir<HTMLLIElement>(neighbour);
  const { task } = followed;
  const { status } = task.state;
  return (
    <li ref={row} class={isNew ? `task ${status} new` : `task ${status}`}>
      <div class="task-head">
        <Icon name={STATUS_ICON[status]} />
        <span class="task-id">{task.id}</span>
        <span class="task-status">{STATUS_WORD[status]}</span>
        <span class="task-meta">{meta(followed, currency, now)}</span>
      </div>
      <div class="task-body">
        <span class="task-summary">{summary(followed, now)}</span>
        <RowButtons {...props} />
      </div>
      {isOpen && (
        <TaskDetails
          id={detailsId(followed)}
          followed={followed}
          currency={currency}
          now={now}
          openAt={openAt}
          actions={actions}
        />
      )}
    </li>
  );
}

function RowButtons({ followed, isOpen, actions, toggle }: Props) {
  const { task, answer } = followed;
  return (
    <>
      {answer !== null && (
        <button
          type="button"
          class="copy"
          aria-label={`Copy answer of task ${task.id}`}
          onClick={() => void actions.copy(primary(answer.solution).text)}
        >
          <Icon name="copy" />
          Copy
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={`Details of task ${task.id}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId(followed) : undefined}
        onClick={toggle}
      >
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
      <RemoveButton followed={followed} perform={actions.perform} />
    </>
  );
}

function neighbour(row: HTMLElement): Element | null | undefined {
  return detailsButton(row.nextElementSibling ?? row.previousElementSibling) ?? firstField(row);
}

function detailsId({ key }: FollowedTask): string {
  return `details-${key}`;
}
