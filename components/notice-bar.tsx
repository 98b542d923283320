import type { Command } from '../lib/core/command.ts';
import type { Notice } from '../lib/core/notice.ts';
import { useLanguage } from './language.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = {
  readonly notice: Notice | null;
  readonly onUndo: (undo: Command) => void;
};

/** Says what the last action led to, aloud too, and offers to take it back. */
export function NoticeBar({ notice, onUndo }: Props) {
  const undo = notice?.undo ?? null;
  return (
    <div class={notice?.isTrouble ? 'notice trouble' : 'notice'}>
      {/* Always in the document: a status that comes with its text is not read out. */}
      <output id="notice">{notice?.text}</output>
      {undo !== null && <UndoButton onUndo={() => onUndo(undo)} />}
    </div>
  );
}

function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  const { say } = useLanguage();
  const button = useHeir<HTMLButtonElement>(firstField);
  return (
    <button ref={button} type="button" class="quiet" onClick={onUndo}>
      {say('undo')}
    </button>
  );
}
