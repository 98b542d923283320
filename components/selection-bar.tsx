import { CopyForms } from './copy-forms.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { LabelAll } from './label-all.tsx';
import type { Actions, CopyingMeans } from './use-actions.ts';
import { useHeir } from './use-heir.ts';
import { useOncePer } from './use-once-per.ts';
import type { Selection } from './use-selection.ts';
import { useWork } from './use-work.ts';
import { WorkProgress } from './work-progress.tsx';

type Props = {
  readonly selection: Selection;
  readonly actions: Actions;
  readonly means: CopyingMeans;
};

/** What can be done with all selected tasks at once. */
export function SelectionBar({ selection, actions, means }: Props) {
  const { say } = useLanguage();
  const bar = useHeir<HTMLDivElement>(selectAllBox);
  const { keys } = selection;
  const checking = useWork();
  const removing = useWork();
  const remove = useOncePer(keys, () => actions.perform({ type: 'remove', keys }));
  const check = async () => void (await actions.perform({ type: 'check', keys }));
  // Either is one command, whatever the number: how far it is nobody knows.
  const progress = removing.progress ?? checking.progress;
  const work = removing.progress === null ? 'checkSelected' : 'removeSelected';
  return (
    <div ref={bar} class="selection-bar">
      <div class="selection-more">
        <CopyForms keys={keys} actions={actions} means={means} />
        <LabelAll keys={keys} actions={actions}>
          {progress !== null && <WorkProgress name={say(work)} progress={progress} />}
        </LabelAll>
      </div>
      <button type="button" onClick={() => void checking.begin(check)}>
        {say('checkSelected')}
      </button>
      <button type="button" onClick={() => void removing.begin(remove)}>
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
    </div>
  );
}

/** It stands beside the bar, and stays when the selection ends. */
function selectAllBox(bar: HTMLElement): Element | null | undefined {
  return bar.closest('.list-head')?.querySelector('input');
}
