import type { Account } from '../lib/core/account.ts';
import type { ServiceId } from '../lib/core/service.ts';
import type { Settings } from '../lib/core/settings.ts';
import { KeepForm } from './keep-form.tsx';
import { KeyForm } from './key-form.tsx';
import { useLanguage } from './language.ts';
import { LockSetting } from './lock-setting.tsx';
import { ServiceForm } from './service-form.tsx';
import { StoredKey } from './stored-key.tsx';
import type { Actions } from './use-actions.ts';

type Props = {
  readonly account: Account;
  readonly service: ServiceId;
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
  readonly actions: Actions;
  readonly allowService: (service: ServiceId) => Promise<boolean>;
};

/** The service, and its key: the one that there is, another one in its place, and how it is kept. */
export function AccountSection({ service, actions, allowService, ...props }: Props) {
  const { account, settings, change } = props;
  const { perform } = actions;
  const { say } = useLanguage();
  return (
    <section aria-labelledby="account">
      <h2 id="account" tabIndex={-1}>
        {say('account')}
      </h2>
      <ServiceForm service={service} actions={actions} allowService={allowService} />
      <StoredKey
        account={account}
        service={service}
        remove={() => void perform({ type: 'remove-key', service })}
      />
      {!account.isLocked && (
        <KeyForm
          key={service}
          service={service}
          perform={perform}
          keep={account.keep}
          isFirst={false}
        />
      )}
      <KeepForm key={service} {...{ service, account, perform }} />
      {account.keep === 'passphrase' && account.key !== null && (
        <LockSetting {...{ service, account, settings, change, perform }} />
      )}
    </section>
  );
}
