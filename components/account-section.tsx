import type { Account } from '../lib/core/account.ts';
import type { Settings } from '../lib/core/settings.ts';
import { KeepForm } from './keep-form.tsx';
import { KeyForm } from './key-form.tsx';
import { useLanguage } from './language.ts';
import { LockSetting } from './lock-setting.tsx';
import { StoredKey } from './stored-key.tsx';
import type { Actions } from './use-actions.ts';

type Props = {
  readonly account: Account;
  readonly currency: string;
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
  readonly perform: Actions['perform'];
};

/** The key: the one that there is, another one in its place, and how it is kept. */
export function AccountSection({ account, currency, settings, change, perform }: Props) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="account">
      <h2 id="account" tabIndex={-1}>
        {say('account')}
      </h2>
      <StoredKey
        account={account}
        currency={currency}
        remove={() => void perform({ type: 'remove-key' })}
      />
      {!account.isLocked && <KeyForm perform={perform} keep={account.keep} isFirst={false} />}
      <KeepForm account={account} perform={perform} />
      {account.keep === 'passphrase' && account.key !== null && (
        <LockSetting account={account} settings={settings} change={change} perform={perform} />
      )}
    </section>
  );
}
