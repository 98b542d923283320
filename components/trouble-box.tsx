import { useState } from 'preact/hooks';
import type { Condition } from '../lib/core/account.ts';
import { LOCALE, trouble, type ServiceWords } from '../lib/core/words.ts';
import { Icon } from './icon.tsx';

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
          <TryAgain tryAgain={() => tryAgain().finally(() => setTries((count) => count + 1))} />
        )}
        {action === 'grant-access' && (
          <button type="button" onClick={grantAccess}>
            Grant access
          </button>
        )}
      </div>
    </div>
  );
}

function TryAgain({ tryAgain }: Pick<Props, 'tryAgain'>) {
  const [isTrying, setTrying] = useState(false);

  async function press(): Promise<void> {
    // Each press is a request with the key, and a few wrong keys in a row block the address.
    if (isTrying) return;
    setTrying(true);
    await tryAgain().finally(() => setTrying(false));
  }

  return (
    <button type="button" aria-disabled={isTrying} onClick={() => void press()}>
      Try again
    </button>
  );
}

// A time of day, not a countdown: an alert that changes each second would be read out each second.
function clock(at: number): string {
  return new Date(at).toLocaleTimeString(LOCALE, { timeStyle: 'medium' });
}
