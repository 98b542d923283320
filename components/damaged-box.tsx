import type { SetAside } from '../lib/core/set-aside.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = { readonly damaged: SetAside; readonly actions: Actions };

/** The damaged records that were set aside, to be copied or deleted. */
export function DamagedBox({ damaged, actions }: Props) {
  const { say, count } = useLanguage();
  const box = useHeir<HTMLElement>(firstField);
  return (
    <section ref={box} aria-labelledby="damaged">
      <h2 id="damaged">{say('damagedTitle')}</h2>
      <p>{count('damagedHelp', Object.keys(damaged).length)}</p>
      <div class="buttons">
        <button type="button" onClick={() => void actions.copy(JSON.stringify(damaged, null, 2))}>
          {say('copyDamaged')}
        </button>
        <button type="button" onClick={() => void actions.perform({ type: 'delete-damaged' })}>
          {say('deleteDamaged')}
        </button>
      </div>
    </section>
  );
}
