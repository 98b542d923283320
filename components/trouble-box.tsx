import { useState } from 'preact/hooks';
import type { Account } from '../lib/core/account.ts';
import type { Disk } from '../lib/core/disk.ts';
import type { Language } from '../lib/core/language.ts';
import { serviceOf, type ServiceId } from '../lib/core/service.ts';
import { fullDisk, lockedKey, trouble, type Trouble } from '../lib/core/trouble.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { LazyUnlockForm } from './lazy-unlock-form.tsx';
import type { Actions } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';

type Means = {
  readonly service: ServiceId;
  readonly perform: Actions['perform'];
  /** Asks the user for access to a service. */
  readonly allowService: (service: ServiceId) => Promise<unknown>;
};

type Props = Means & {
  readonly account: Account;
  readonly disk: Disk;
};

/** What keeps the tasks waiting, with the one action that helps; nothing where nothing does. */
export function TroubleBox({ account, disk, ...means }: Props) {
  const language = useLanguage();
  const { service } = means;
  const told = troubleOf(account, disk, service, language);
  // A form of its own for each service, and each time that the key is locked.
  return told && <Box key={`${service} ${told.action === 'unlock'}`} {...told} {...means} />;
}

function troubleOf(
  { isLocked, condition }: Account,
  disk: Disk,
  service: ServiceId,
  language: Language,
): Trouble | null {
  if (disk === 'full') return fullDisk(language);
  if (isLocked) return lockedKey(language);
  return condition && trouble(condition, serviceOf(service), (at) => clock(at, language), language);
}

function Box({ title, advice, action, service, perform, allowService }: Trouble & Means) {
  const { say } = useLanguage();
  const [tries, setTries] = useState(0);
  const [isUnlocking, setUnlocking] = useState(false);
  return (
    <>
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
              act={() =>
                perform({ type: 'try-again', service }).finally(() =>
                  setTries((count) => count + 1),
                )
              }
            />
          )}
          {action === 'grant-access' && (
            <ActionButton name={say('grantAccess')} act={() => allowService(service)} />
          )}
          {action === 'unlock' && !isUnlocking && (
            <ActionButton name={say('unlock')} act={async () => setUnlocking(true)} />
          )}
        </div>
      </div>
      {/* Beside the alert: what is typed would be read out with it. */}
      {isUnlocking && <LazyUnlockForm service={service} perform={perform} />}
    </>
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
