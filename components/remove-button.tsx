import type { FollowedTask } from '../lib/core/tray.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { useOncePer } from './use-once-per.ts';

type Props = { readonly followed: FollowedTask; readonly perform: Actions['perform'] };

/** Removes a task, which can be undone. */
export function RemoveButton({ followed, perform }: Props) {
  const { say } = useLanguage();
  const remove = useOncePer(followed, () => perform({ type: 'remove', keys: [followed.key] }));
  return (
    <button
      type="button"
      class="icon-button remove"
      aria-label={say('removeTask', followed.task.id)}
      onClick={() => void remove()}
    >
      <Icon name="remove" />
    </button>
  );
}
