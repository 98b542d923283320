import { useState } from 'preact/hooks';
import { LONGEST_LABEL, type TaskKey } from '../lib/core/task.ts';
import { plain } from '../lib/core/notice.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = { readonly keys: readonly TaskKey[]; readonly actions: Actions };

/** Gives several tasks one label. It takes none away: an empty field is more likely a slip than a wish. */
export function LabelAll({ keys, actions }: Props) {
  const { say, count } = useLanguage();
  const [label, setLabel] = useState('');

  async function save(): Promise<void> {
    const reply = await actions.perform({ type: 'label', keys, label });
    if (reply.kind === 'done') await actions.tell(plain(count('labelSet', keys.length)));
  }

  return (
    <form
      class="field-row"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        aria-label={say('labelOfSelected')}
        placeholder={say('taskLabel')}
        value={label}
        maxLength={LONGEST_LABEL}
        autocomplete="off"
        onInput={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <button type="submit" disabled={label.trim() === ''}>
        {say('labelSelected')}
      </button>
    </form>
  );
}
