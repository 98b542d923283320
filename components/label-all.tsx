import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LONGEST_LABEL, type TaskKey } from '../lib/core/task.ts';
import type { Progress } from '../lib/core/transfer.ts';
import { plain } from '../lib/core/notice.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { useWork } from './use-work.ts';
import { WorkProgress } from './work-progress.tsx';

type Props = {
  readonly keys: readonly TaskKey[];
  readonly actions: Actions;
  /** What stands over the field while other work goes on. */
  readonly children: ComponentChildren;
};

/**
 * So many tasks are labelled by one command: their records are read for it, and Chrome hands out at most
 * 25 MB at once. In between rounds go on.
 */
const AT_ONCE = 500;

/** Gives several tasks one label. It takes none away: an empty field is more likely a slip than a wish. */
export function LabelAll({ keys, actions, children }: Props) {
  const { say, count } = useLanguage();
  const [label, setLabel] = useState('');

  const { progress, begin } = useWork();

  async function save(hear: (progress: Progress) => void): Promise<void> {
    for (let done = 0; done < keys.length; done += AT_ONCE) {
      hear({ done, of: keys.length });
      const some = keys.slice(done, done + AT_ONCE);
      const reply = await actions.perform({ type: 'label', keys: some, label });
      if (reply.kind !== 'done') return;
    }
    await actions.tell(plain(count('labelSet', keys.length)));
  }

  return (
    <form
      class="field-row"
      onSubmit={(event) => {
        event.preventDefault();
        void begin(save);
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
      {progress === null ? (
        children
      ) : (
        <WorkProgress name={say('labelSelected')} progress={progress} />
      )}
    </form>
  );
}
