import { useState } from 'preact/hooks';
import type { Condition } from '../lib/core/condition.ts';
import { LOCALE, trouble, type ServiceWords } from '../lib/core/words.ts';
import { Icon } from './icon.tsx';
import { firstField, useHeir } from './use-heir.ts';

type Props = {
  readonly condition: Condition;
  readonly service: ServiceWords;
  /** Settles once it was tried. */
  readonly tryAgain: () => Promise<unknown>;
  readonly grantAccess: () => void;
};

/** The account's condition, with the one action that helps. */
export function TroubleBox({ condition, service, tryAgain, grantAccess }: Props) {
  const [tries, setTries] = useState(0);
  const { title, advice, action } = trouble(condition, service, clock);
  return (
    <div class={`trouble-box ${action === null ? 'mild' : 'loud'}`} role="alert">
      <Icon name="warning" />
      <div>
        {/* Put in anew by each try: an alert that keeps its text is not read out again. */}
        <div key={tries}>
          <strong>{title}</strong>
          <p>{advice}</p>
        </div>
        {action === 'try-again' && (
          <ActionButton
            name="Try again"
            act={() => tryAgain().finally(() => setTries((count) => count + 1))}
          />
        )}
        {action === 'grant-access' && (
          <ActionButton name="Grant access" act={async () => grantAccess()} />
        )}
      </div>
    </div>
  );
}

type ActionProps = { readonly name: string; readonly act: () => Promise<unknown> };

function ActionButton({ name, act }: ActionProps) {
  const button = useHeir<HTMLButtonElement>(firstField);
  const [isBusy, setBusy] = useState(false);

  async function press(): Promise<void> {
    // Each *Try again* is a request with the key, and a few wrong keys in a row block the address.
    if (isBusy) return;
    setBusy(true);
    await act().finally(() => setBusy(false));
  }

  return (
    <button ref={button} type="button" aria-disabled={isBusy} onClick={() => void press()}>
      {name}
    </button>
  );
}

// A time of day, not a countdown: an alert that changes each second would be read out each second.
function clock(at: number): string {
  return new Date(at).toLocaleTimeString(LOCALE, { timeStyle: 'medium' });
}
