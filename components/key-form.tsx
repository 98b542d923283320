import { useState } from 'preact/hooks';
import { keyRefusal } from '../lib/core/words.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { useInitialFocus } from './use-initial-focus.ts';

type Props = {
  readonly perform: Actions['perform'];
  /** Whether the page opens with the focus here. */
  readonly isFirst: boolean;
};

/** The worker takes no longer command: a page pasted by mistake would never be answered. */
const MOST_CHARACTERS = 1_000;

/** The field for the API key, checked when it is saved. */
export function KeyForm({ perform, isFirst }: Props) {
  const language = useLanguage();
  const field = useInitialFocus<HTMLInputElement>(isFirst);
  const [key, setKey] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    // An alert that keeps its text is not read out again.
    setRefusal(null);
    const reason = keyRefusal(await perform({ type: 'save-key', key }), language);
    setBusy(false);
    setRefusal(reason);
    if (reason === null) setKey('');
  }

  return (
    <form class="key-form" onSubmit={(event) => void submit(event)}>
      <label for="api-key">{language.say('apiKey')}</label>
      <div class="field-row">
        <input
          id="api-key"
          ref={field}
          type="password"
          value={key}
          maxLength={MOST_CHARACTERS}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={refusal !== null}
          aria-describedby="api-key-help"
          onInput={(event) => setKey(event.currentTarget.value)}
        />
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {language.say('saveKey')}
        </button>
      </div>
      <KeyHelp refusal={refusal} />
    </form>
  );
}

function KeyHelp({ refusal }: { readonly refusal: string | null }) {
  const { say } = useLanguage();
  return (
    <div id="api-key-help">
      {refusal !== null && (
        <p class="field-error" role="alert">
          {refusal}
        </p>
      )}
      <p class="help">
        {say('keyHelp')}{' '}
        <a href="https://2captcha.com/enterpage" target="_blank" rel="noreferrer">
          {say('accountLink')}
        </a>
      </p>
    </div>
  );
}
