import { KeyForm } from './key-form.tsx';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = { readonly perform: Actions['perform'] };

/** What stands on top while there is no key. */
export function FirstRun({ perform }: Props) {
  const { say } = useLanguage();
  return (
    <section class="first-run" aria-label={say('firstSteps')}>
      <p class="lead">{say('firstLead')}</p>
      <KeyForm perform={perform} isFirst />
      <p class="help">{say('firstHelp')}</p>
    </section>
  );
}
