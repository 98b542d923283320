import { idOf, type TaskKey } from '../lib/core/task.ts';
import { useLanguage } from './language.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  readonly taskKey: TaskKey;
  /** All tasks as the list shows them: its order may be held. */
  readonly shown: readonly TaskKey[];
  readonly selection: Selection;
};

/** Selects one task; with the shift key all from the one before up to it. */
export function SelectBox({ taskKey, shown, selection }: Props) {
  const { say } = useLanguage();
  return (
    <label class="select">
      <input
        type="checkbox"
        aria-label={say('selectTask', idOf(taskKey))}
        checked={selection.has(taskKey)}
        onClick={({ shiftKey }) => {
          if (shiftKey) selection.extendTo(taskKey, shown);
          else selection.toggle(taskKey);
        }}
      />
    </label>
  );
}

type AllProps = {
  readonly count: number;
  readonly isEnabled: boolean;
  readonly selection: Selection;
};

/** Selects all tasks that are listed, or none of them. */
export function SelectAllBox({ count, isEnabled, selection }: AllProps) {
  const { say } = useLanguage();
  const selected = selection.keys.length;
  return (
    <label class="select">
      <input
        type="checkbox"
        aria-label={say('selectAll')}
        disabled={!isEnabled}
        checked={selected > 0 && selected === count}
        indeterminate={selected > 0 && selected < count}
        onClick={() => (selected === count ? selection.clear() : selection.selectAll())}
      />
    </label>
  );
}
