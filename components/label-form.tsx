import { LONGEST_LABEL } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { useLabelDraft } from './use-label-draft.ts';

type Props = { readonly followed: FollowedTask; readonly perform: Actions['perform'] };

/** The field for the user's own name of a task: kept while it is typed, with Enter, or by leaving it. */
export function LabelForm({ followed: { key, task }, perform }: Props) {
  const { say } = useLanguage();
  const { field, value, type, save } = useLabelDraft(
    task.label,
    (label) => void perform({ type: 'label', keys: [key], label }),
  );
  const id = `label-${key}`;
  return (
    <form
      class="label-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for={id}>{say('taskLabel')}</label>
      <input
        ref={field}
        id={id}
        value={value}
        maxLength={LONGEST_LABEL}
        autocomplete="off"
        placeholder={say('taskLabelHint')}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={save}
      />
    </form>
  );
}
