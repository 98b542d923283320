import { idOf } from '../lib/core/task.ts';
import { placeAttributes, type Place } from './place.ts';
import { ROW_HEIGHT } from './rows-in-sight.ts';

type Props = { readonly place: Place };

/** Stands for a task that was not read yet: for a moment after a jump through a long list. */
export function UnreadRow({ place }: Props) {
  const { style, ...attributes } = placeAttributes(place);
  return (
    <li
      class="task"
      aria-busy="true"
      {...attributes}
      style={{ ...style, minHeight: `${ROW_HEIGHT}px` }}
    >
      <span class="task-id">{idOf(place.key)}</span>
    </li>
  );
}
