import { useState } from 'preact/hooks';
import type { FollowedTask } from '../lib/core/tray.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = { readonly followed: FollowedTask; readonly perform: Actions['perform'] };

/** Removes a task, which can be undone. */
export function RemoveButton({ followed, perform }: Props) {
  const { say } = useLanguage();
  const [asked, setAsked] = useState<FollowedTask | null>(null);

  async function remove(): Promise<void> {
    // Once for each reading of the task: the second click of a double click would find nothing to
    // remove, and its notice would take the place of the first one's Undo.
    if (asked === followed) return;
    setAsked(followed);
    const reply = await perform({ type: 'remove', keys: [followed.key] });
    if (reply.kind === 'refused') setAsked(null);
  }

  return (
    <button
      type="button"
      class="icon-button"
      aria-label={say('removeTask', followed.task.id)}
      onClick={() => void remove()}
    >
      <Icon name="remove" />
    </button>
  );
}
