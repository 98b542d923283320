import { useState } from 'preact/hooks';
import type { Account } from '../lib/core/account.ts';
import { KEEPS, type Keep } from '../lib/core/client-key.ts';
import type { MessageKey } from '../lib/core/language.ts';
import type { ServiceId } from '../lib/core/service.ts';
import { useLanguage } from './language.ts';
import { PassphraseField } from './passphrase-field.tsx';
import type { Actions } from './use-actions.ts';
import { useHeir } from './use-heir.ts';
import { useKeyAct } from './use-key-act.ts';

type Props = {
  readonly service: ServiceId;
  readonly account: Account;
  readonly perform: Actions['perform'];
};

const WAY: Readonly<Record<Keep, readonly [name: MessageKey, help: MessageKey]>> = {
  device: ['keepDevice', 'keepDeviceHelp'],
  session: ['keepSession', 'keepSessionHelp'],
  passphrase: ['keepPassphrase', 'keepPassphraseHelp'],
};

/** How the key is kept. Another way is only chosen at first: the arrow keys come by all of them. */
export function KeepForm({ service, account, perform }: Props) {
  const { say } = useLanguage();
  const [picked, pick] = useState<Keep | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const { isBusy, refusal, act } = useKeyAct(perform);
  const keep = picked ?? account.keep;
  const isOther = keep !== account.keep && !account.isLocked;

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const secret = keep === 'passphrase' ? { passphrase } : {};
    if (!(await act({ type: 'keep-key', service, keep, ...secret }))) return;
    pick(null);
    setPassphrase('');
  }

  return (
    <form class="keep-form" onSubmit={(event) => void submit(event)}>
      <Ways chosen={keep} isDisabled={account.isLocked} choose={pick} />
      {account.isLocked && <p class="help">{say('unlockFirst')}</p>}
      {isOther && keep === 'passphrase' && account.key !== null && (
        <PassphraseField
          value={passphrase}
          change={setPassphrase}
          kind="new"
          refusal={refusal?.words ?? null}
        />
      )}
      {isOther && <KeepButton isBusy={isBusy} />}
    </form>
  );
}

type WaysProps = {
  readonly chosen: Keep;
  readonly isDisabled: boolean;
  readonly choose: (keep: Keep) => void;
};

function Ways({ chosen, isDisabled, choose }: WaysProps) {
  const { say } = useLanguage();
  return (
    <fieldset disabled={isDisabled}>
      <legend>{say('keepKey')}</legend>
      {KEEPS.map((keep) => (
        <div key={keep} class="way">
          <label>
            <input
              type="radio"
              name="keep"
              checked={keep === chosen}
              aria-describedby={`keep-${keep}`}
              onChange={() => choose(keep)}
            />
            {say(WAY[keep][0])}
          </label>
          <p id={`keep-${keep}`} class="help">
            {say(WAY[keep][1])}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

function KeepButton({ isBusy }: { readonly isBusy: boolean }) {
  const { say } = useLanguage();
  const button = useHeir<HTMLButtonElement>(chosenWay);
  return (
    <button ref={button} type="submit" class="primary" aria-disabled={isBusy}>
      {say('keepThisWay')}
    </button>
  );
}

function chosenWay(leaving: HTMLElement): Element | null | undefined {
  return leaving.closest('form')?.querySelector('input:checked');
}
