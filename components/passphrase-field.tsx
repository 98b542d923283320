import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LONGEST_PASSPHRASE } from '../lib/core/passphrase.ts';
import { useLanguage } from './language.ts';
import { useInitialFocus } from './use-initial-focus.ts';

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

type Props = {
  readonly value: string;
  readonly change: (value: string) => void;
  /** A new one is to be thought of; a known one was asked for by its user, who now types it. */
  readonly kind: 'new' | 'known';
  /** Why the last one was not taken. */
  readonly refusal: string | null;
  /** What stands beside the field. */
  readonly children?: ComponentChildren;
};

/**
 * The field for a passphrase. It can be looked at instead of being typed twice: one mistyped is no great
 * loss, since the key itself stands in the user's account.
 */
export function PassphraseField({ value, change, kind, refusal, children }: Props) {
  const { say } = useLanguage();
  const field = useInitialFocus<HTMLInputElement>(kind === 'known');
  const [isShown, setShown] = useState(false);
  return (
    <div class="passphrase">
      <label for="passphrase">{say('passphrase')}</label>
      <div class="field-row">
        <input
          id="passphrase"
          ref={field}
          {...(isShown ? SHOWN : HIDDEN)}
          value={value}
          maxLength={LONGEST_PASSPHRASE}
          autocomplete={kind === 'new' ? 'new-password' : 'current-password'}
          spellcheck={false}
          aria-invalid={refusal !== null}
          aria-describedby="passphrase-help"
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {say('showPassphrase')}
        </button>
        {children}
      </div>
      <div id="passphrase-help">
        {refusal !== null && (
          <p class="field-error" role="alert">
            {refusal}
          </p>
        )}
        <p class="help">{say(kind === 'new' ? 'passphraseHelp' : 'passphraseForgotten')}</p>
      </div>
    </div>
  );
}
