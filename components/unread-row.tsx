import { idOf, type TaskStatus } from '../lib/core/task.ts';
import { STATUS_MESSAGE } from '../lib/core/words.ts';
import { useLanguage } from './language.ts';
import { placeAttributes, type Place } from './place.ts';
import { ROW_HEIGHT } from './rows-in-sight.ts';

type Props = { readonly place: Place; readonly status: TaskStatus };

/** Stands for a task that was not read yet: for a moment after a jump through a long list. */
export function UnreadRow({ place, status }: Props) {
  const { say } = useLanguage();
  const { style, ...attributes } = placeAttributes(place);
  return (
    <li
      class={`task ${status}`}
      aria-busy="true"
      {...attributes}
      style={{ ...style, minHeight: `${ROW_HEIGHT}px` }}
    >
      <div class="task-head">
        <span class="task-id">{idOf(place.key)}</span>
      </div>
      <div class="task-text">
        <span class="task-status">{say(STATUS_MESSAGE[status])}</span>
      </div>
    </li>
  );
}
