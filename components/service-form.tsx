import type { Language } from '../lib/core/language.ts';
import { KNOWN_SERVICES, serviceOf } from '../lib/core/service.ts';
import { AddressField } from './address-field.tsx';
import { Choice } from './choice.tsx';
import { useLanguage } from './language.ts';
import { useHeir } from './use-heir.ts';
import { useServicePick, type PickedService, type ServiceMeans } from './use-service-pick.ts';

/** Which service is asked. Another one is only picked at first: the browser may have to ask its user. */
export function ServiceForm(means: ServiceMeans) {
  const language = useLanguage();
  const { say } = language;
  const { picked, pick, address, type, isOther, refusal, submit } = useServicePick(means);
  return (
    <form
      class="service-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Choice
        id="service"
        label={say('service')}
        help={say('serviceHelp')}
        choices={choices(language)}
        chosen={picked}
        choose={pick}
      />
      {picked === 'other' && (
        <AddressField value={address} isRefused={refusal !== null} change={type} />
      )}
      {refusal !== null && (
        <p id="service-refusal" class="field-error" role="alert">
          {refusal}
        </p>
      )}
      {isOther && <UseButton />}
    </form>
  );
}

function UseButton() {
  const { say } = useLanguage();
  const button = useHeir<HTMLButtonElement>(choiceOf);
  return (
    <button ref={button} type="submit" class="primary">
      {say('useService')}
    </button>
  );
}

function choiceOf(leaving: HTMLElement): Element | null | undefined {
  return leaving.closest('form')?.querySelector('select');
}

function choices({ say }: Language): readonly (readonly [PickedService, string])[] {
  const known = KNOWN_SERVICES.map((id) => [id, serviceOf(id).name] as const);
  return [...known, ['other', say('otherServer')]];
}
