import { useState } from 'preact/hooks';
import type { Condition } from '../lib/core/condition.ts';
import type { Disk } from '../lib/core/disk.ts';
import type { Language } from '../lib/core/language.ts';
import { fullDisk, trouble, type ServiceWords, type Trouble } from '../lib/core/trouble.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { firstField, useHeir } from './use-heir.ts';

type Means = {
  /** Settles once it was tried. */
  readonly tryAgain: () => Promise<unknown>;
  readonly grantAccess: () => void;
};

type Props = Means & {
  readonly condition: Condition | null;
  readonly disk: Disk;
  readonly service: ServiceWords;
};

/** What keeps the tasks waiting, with the one action that helps; nothing where nothing does. */
export function TroubleBox({ condition, disk, service, ...means }: Props) {
  const language = useLanguage();
  const told =
    disk === 'full'
      ? fullDisk(language)
      : condition && trouble(condition, service, (at) => clock(at, language), language);
  return told === null ? null : <Box {...told} {...means} />;
}

function Box({ title, advice, action, tryAgain, grantAccess }: Trouble & Means) {
  const { say } = useLanguage();
  const [tries, setTries] = useState(0);
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
            name={say('tryAgain')}
            act={() => tryAgain().finally(() => setTries((count) => count + 1))}
          />
        )}
        {action === 'grant-access' && (
          <ActionButton name={say('grantAccess')} act={async () => grantAccess()} />
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
function clock(at: number, { locale }: Language): string {
  return new Date(at).toLocaleTimeString(locale, { timeStyle: 'medium' });
}
