import type { Keep } from '../lib/core/client-key.ts';
import type { ServiceId } from '../lib/core/service.ts';
import { KeyForm } from './key-form.tsx';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

type Props = {
  readonly service: ServiceId;
  readonly keep: Keep;
  readonly perform: Actions['perform'];
};

/** What stands on top while there is no key. */
export function FirstRun({ service, keep, perform }: Props) {
  const { say } = useLanguage();
  return (
    <section class="first-run" aria-label={say('firstSteps')}>
      <p class="lead">{say(keep === 'session' ? 'sessionOnly' : 'firstLead')}</p>
      <KeyForm service={service} perform={perform} keep={keep} isFirst />
      <p class="help">{say('firstHelp')}</p>
    </section>
  );
}
