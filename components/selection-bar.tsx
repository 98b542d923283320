import { useState } from 'preact/hooks';
import { ANSWER_FORMS, answersText } from '../lib/core/answers-text.ts';
import { plain, refusal, type Notice } from '../lib/core/notice.ts';
import { LONGEST_LABEL } from '../lib/core/task.ts';
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
        <CopyButtons keys={keys} actions={actions} means={means} />
        <LabelAll save={(label) => actions.perform({ type: 'label', keys, label })} />
      </div>
    </div>
  );
}

const FORM_KEY = { lines: 'formLines', json: 'formJson', csv: 'formCsv' } as const;
const COPY_KEY = { lines: 'copyAsLines', json: 'copyAsJson', csv: 'copyAsCsv' } as const;

type CopyProps = Pick<Props, 'actions' | 'means'> & Pick<Selection, 'keys'>;

function CopyButtons({ keys, actions, means }: CopyProps) {
  const { say, count } = useLanguage();

  async function copied(form: (typeof ANSWER_FORMS)[number]): Promise<Notice> {
    const answers = answersText(await means.read(keys), form);
    if (answers.count === 0) return refusal(say('noneHasAnswer'));
    const isCopied = await means.copy(answers.text);
    if (!isCopied) return refusal(say('notCopied'));
    return plain(count('answersCopied', answers.count));
  }

  return (
    <span class="copy-forms">
      {say('copyAs')}
      {ANSWER_FORMS.map((form) => (
        <button
          key={form}
          type="button"
          aria-label={say(COPY_KEY[form])}
          onClick={() => void actions.tell(copied(form))}
        >
          {say(FORM_KEY[form])}
        </button>
      ))}
    </span>
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
