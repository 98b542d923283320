import type { SetAside } from '../lib/core/set-aside.ts';
import type { Actions } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = { readonly damaged: SetAside; readonly actions: Actions };

/** The damaged records that were set aside, to be copied or deleted. */
export function DamagedBox({ damaged, actions }: Props) {
  const count = Object.keys(damaged).length;
  const box = useHeir<HTMLElement>(firstField);
  return (
    <section ref={box} aria-labelledby="damaged">
      <h2 id="damaged">Damaged records</h2>
      <p>
        {count === 1
          ? 'The stored record of one task could not be read and was set aside.'
          : `The stored records of ${count} tasks could not be read and were set aside.`}{' '}
        An answer may still be found in it.
      </p>
      <div class="buttons">
        <button type="button" onClick={() => void actions.copy(JSON.stringify(damaged, null, 2))}>
          Copy damaged records
        </button>
        <button type="button" onClick={() => void actions.perform({ type: 'delete-damaged' })}>
          Delete damaged records
        </button>
      </div>
    </section>
  );
}
