import { useEffect, useState } from 'preact/hooks';
import { LONGEST_LABEL } from '../lib/core/task.ts';
import type { FollowedTask } from '../lib/core/tray.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = { readonly followed: FollowedTask; readonly perform: Actions['perform'] };

/** A popup may close at any moment: a label is kept so many ms after the last key. */
const SAVE_AFTER_MS = 500;

/** The field for the user's own name of a task: kept while it is typed, with Enter, or by leaving it. */
export function LabelForm({ followed: { key, task }, perform }: Props) {
  const { say } = useLanguage();
  const [label, setLabel] = useState(task.label);
  const [sent, setSent] = useState(task.label);
  const id = `label-${key}`;

  function save(): void {
    if (label.trim() === sent) return;
    setSent(label.trim());
    void perform({ type: 'label', keys: [key], label });
  }

  useEffect(() => {
    const saving = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(saving);
  });

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
        id={id}
        value={label}
        maxLength={LONGEST_LABEL}
        autocomplete="off"
        placeholder={say('taskLabelHint')}
        onInput={(event) => setLabel(event.currentTarget.value)}
        onBlur={save}
      />
    </form>
  );
}
