import { KeyForm } from './key-form.tsx';
import type { Actions } from './use-actions.ts';

type Props = { readonly perform: Actions['perform'] };

/** What stands on top while there is no key. */
export function FirstRun({ perform }: Props) {
  return (
    <section class="first-run" aria-label="First steps">
      <p class="lead">
        Paste a task id, go on working, copy the answer when the badge turns green.
      </p>
      <KeyForm perform={perform} isFirst />
      <p class="help">Nothing is asked while the browser is closed.</p>
    </section>
  );
}
