import { useState } from 'preact/hooks';
import { LONGEST_LABEL } from '../lib/core/task.ts';
import { CopyForms } from './copy-forms.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import type { Actions, CopyingMeans } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';
import { useOncePer } from './use-once-per.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  readonly selection: Selection;
  readonly actions: Actions;
  readonly means: CopyingMeans;
};

/** What can be done with all selected tasks at once. */
export function SelectionBar({ selection, actions, means }: Props) {
  const { say } = useLanguage();
  const bar = useHeir<HTMLDivElement>(firstField);
  const { keys } = selection;
  const remove = useOncePer(keys, () => actions.perform({ type: 'remove', keys }));
  return (
    <div ref={bar} class="selection-bar">
      <button type="button" onClick={() => void actions.perform({ type: 'check', keys })}>
        {say('checkSelected')}
      </button>
      <button type="button" onClick={remove}>
        {say('removeSelected')}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say('clearSelection')}
        title={say('clearSelection')}
        onClick={selection.clear}
      >
        <Icon name="remove" />
      </button>
      <div class="selection-more">
        <CopyForms keys={keys} actions={actions} means={means} />
        <LabelAll save={(label) => actions.perform({ type: 'label', keys, label })} />
      </div>
    </div>
  );
}

function LabelAll({ save }: { readonly save: (label: string) => Promise<unknown> }) {
  const { say } = useLanguage();
  const [label, setLabel] = useState('');
  return (
    <form
      class="field-row"
      onSubmit={(event) => {
        event.preventDefault();
        void save(label);
      }}
    >
      <input
        aria-label={say('labelOfSelected')}
        placeholder={say('labelOfSelected')}
        value={label}
        maxLength={LONGEST_LABEL}
        autocomplete="off"
        onInput={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <button type="submit">{say('labelSelected')}</button>
    </form>
  );
}
