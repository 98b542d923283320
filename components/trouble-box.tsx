import type { Condition } from '../lib/core/account.ts';
import { LOCALE, trouble, type ServiceWords } from '../lib/core/words.ts';
import { Icon } from './icon.tsx';

type Props = {
  readonly condition: Condition;
  readonly service: ServiceWords;
  readonly onTryAgain: () => void;
  readonly onGrantAccess: () => void;
};

/** The account's condition, with the one action that helps. */
export function TroubleBox({ condition, service, onTryAgain, onGrantAccess }: Props) {
  const { title, advice, action } = trouble(condition, service, clock);
  return (
    <div class={`trouble-box ${action === null ? 'mild' : 'loud'}`} role="alert">
      <Icon name="warning" />
      <div>
        <strong>{title}</strong>
        <p>{advice}</p>
        {action === 'try-again' && (
          <button type="button" onClick={onTryAgain}>
            Try again
          </button>
        )}
        {action === 'grant-access' && (
          <button type="button" onClick={onGrantAccess}>
            Grant access
          </button>
        )}
      </div>
    </div>
  );
}

// A time of day, not a countdown: an alert that changes each second would be read out each second.
function clock(at: number): string {
  return new Date(at).toLocaleTimeString(LOCALE, { timeStyle: 'medium' });
}
