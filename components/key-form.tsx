import { useState } from 'preact/hooks';
import type { Keep } from '../lib/core/client-key.ts';
import { hostOf, isKnown, serviceOf, type ServiceId } from '../lib/core/service.ts';
import { useLanguage } from './language.ts';
import { PassphraseField } from './passphrase-field.tsx';
import type { Actions } from './use-actions.ts';
import { useInitialFocus } from './use-initial-focus.ts';
import { useKeyAct } from './use-key-act.ts';

type Props = {
  /** The service that the key is for. */
  readonly service: ServiceId;
  readonly perform: Actions['perform'];
  /** How the key will be kept: behind a passphrase it is asked for one. */
  readonly keep: Keep;
  /** Whether the page opens with the focus here. */
  readonly isFirst: boolean;
};

/** The worker takes no longer command: a page pasted by mistake would never be answered. */
const MOST_CHARACTERS = 1_000;

/** The field for the API key, checked when it is saved. */
export function KeyForm({ service, perform, keep, isFirst }: Props) {
  const [key, setKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { isBusy, refusal, act } = useKeyAct(perform);
  const isPassphraseRefused = refusal?.result === 'short-passphrase';

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const secret = keep === 'passphrase' ? { passphrase } : {};
    if (!(await act({ type: 'save-key', service, key, ...secret }))) return;
    setKey('');
    setPassphrase('');
  }

  return (
    <form class="key-form" onSubmit={(event) => void submit(event)}>
      <KeyField
        service={service}
        value={key}
        change={setKey}
        isFirst={isFirst}
        isBusy={isBusy}
        refusal={isPassphraseRefused ? null : (refusal?.words ?? null)}
      />
      {keep === 'passphrase' && (
        <PassphraseField
          value={passphrase}
          change={setPassphrase}
          kind="new"
          refusal={isPassphraseRefused ? refusal.words : null}
        />
      )}
    </form>
  );
}

type FieldProps = Pick<Props, 'service' | 'isFirst'> & {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly isBusy: boolean;
  readonly refusal: string | null;
};

function KeyField({ service, value, change, isFirst, isBusy, refusal }: FieldProps) {
  const { say } = useLanguage();
  const field = useInitialFocus<HTMLInputElement>(isFirst);
  return (
    <>
      <label for="api-key">{say('apiKey')}</label>
      <div class="field-row">
        <input
          id="api-key"
          ref={field}
          type="password"
          value={value}
          maxLength={MOST_CHARACTERS}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={refusal !== null}
          aria-describedby="api-key-help"
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {say('saveKey')}
        </button>
      </div>
      <KeyHelp service={service} refusal={refusal} />
    </>
  );
}

function KeyHelp({ service, refusal }: Pick<FieldProps, 'service' | 'refusal'>) {
  const { say } = useLanguage();
  const { name, origin } = serviceOf(service);
  return (
    <div id="api-key-help">
      {refusal !== null && (
        <p class="field-error" role="alert">
          {refusal}
        </p>
      )}
      {isKnown(service) ? (
        <p class="help">
          {say('keyHelp', name, hostOf(origin))}{' '}
          <a href={accountPage(origin)} target="_blank" rel="noreferrer">
            {say('accountLink', name)}
          </a>
        </p>
      ) : (
        <p class="help">{say('keyHelpServer', name)}</p>
      )}
    </div>
  );
}

/** Where the known services show their users the key: beside their API, under the same name. */
function accountPage(origin: string): string {
  return `${origin.replace('//api.', '//')}/enterpage`;
}
