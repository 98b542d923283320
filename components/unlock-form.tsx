import { useState } from 'preact/hooks';
import type { ServiceId } from '../lib/core/service.ts';
import { useLanguage } from './language.ts';
import { PassphraseField } from './passphrase-field.tsx';
import type { Actions } from './use-actions.ts';
import { firstField, keyPlace, useHeir } from './use-heir.ts';
import { useKeyAct } from './use-key-act.ts';

type Props = { readonly service: ServiceId; readonly perform: Actions['perform'] };

/** Asks for the passphrase that the key is locked with. It leaves the page once that is right. */
export function UnlockForm({ service, perform }: Props) {
  const { say } = useLanguage();
  const form = useHeir<HTMLFormElement>(afterUnlocking);
  const [passphrase, setPassphrase] = useState('');
  const { isBusy, refusal, act } = useKeyAct(perform);
  return (
    <form
      ref={form}
      class="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: 'unlock', service, passphrase });
      }}
    >
      <PassphraseField
        value={passphrase}
        change={setPassphrase}
        kind="known"
        refusal={refusal?.words ?? null}
      >
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {say('unlock')}
        </button>
      </PassphraseField>
    </form>
  );
}

function afterUnlocking(leaving: HTMLElement): Element | null {
  return keyPlace(leaving) ?? firstField(leaving);
}
