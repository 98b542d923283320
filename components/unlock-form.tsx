import { useState } from 'preact/hooks';
import { useLanguage } from './language.ts';
import { PassphraseField } from './passphrase-field.tsx';
import type { Actions } from './use-actions.ts';
import { firstField, keyPlace, useHeir } from './use-heir.ts';
import { useKeyAct } from './use-key-act.ts';

/** Asks for the passphrase that the key is locked with. It leaves the page once that is right. */
export function UnlockForm({ perform }: { readonly perform: Actions['perform'] }) {
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
        void act({ type: 'unlock', passphrase });
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
