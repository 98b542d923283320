import type { Account } from '../lib/core/account.ts';
import type { Disk } from '../lib/core/disk.ts';
import { formatMoney } from '../lib/core/format.ts';
import type { MessageKey } from '../lib/core/language.ts';
import type { Settings } from '../lib/core/settings.ts';
import type { SetAside } from '../lib/core/set-aside.ts';
import type { ServiceWords } from '../lib/core/trouble.ts';
import { DamagedBox } from './damaged-box.tsx';
import { KeyForm } from './key-form.tsx';
import { useLanguage } from './language.ts';
import { NoticeBar } from './notice-bar.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TroubleBox } from './trouble-box.tsx';
import { useActions, type Actions, type Means } from './use-actions.ts';
import { useSettings } from './use-settings.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = Means & {
  readonly account: Account;
  readonly disk: Disk;
  readonly settings: Settings;
  readonly damaged: SetAside;
  readonly service: ServiceWords;
  readonly grantAccess: () => void;
  /** Asks the user to allow notifications; answers whether they did. */
  readonly allowNotifications: () => Promise<boolean>;
};

/** The options: the key, the settings, and what went wrong. */
export function OptionsView(props: Props) {
  const { account, disk, settings, damaged, service, grantAccess } = props;
  const { say } = useLanguage();
  const { notice, actions } = useActions(props);
  const { change, reset, undo } = useSettings(settings, props, actions);
  return (
    <main class="options">
      <header>
        <img src="/icon.svg" width="32" height="32" alt="" />
        <h1>{say('productFor', service.name)}</h1>
      </header>
      <TroubleBox
        condition={account.condition}
        disk={disk}
        service={service}
        tryAgain={() => actions.perform({ type: 'try-again' })}
        grantAccess={grantAccess}
      />
      <AccountSection account={account} currency={service.currency} perform={actions.perform} />
      <section aria-labelledby="settings">
        <h2 id="settings">{say('settings')}</h2>
        <SettingsForm
          settings={settings}
          change={change}
          reset={reset}
          allowNotifications={props.allowNotifications}
          refuse={actions.refuse}
        />
      </section>
      {Object.keys(damaged).length > 0 && <DamagedBox damaged={damaged} actions={actions} />}
      <NoticeBar notice={notice} onUndo={undo} />
    </main>
  );
}

type AccountProps = {
  readonly account: Account;
  readonly currency: string;
  readonly perform: Actions['perform'];
};

function AccountSection({ account, currency, perform }: AccountProps) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="account">
      <h2 id="account">{say('account')}</h2>
      <StoredKey
        account={account}
        currency={currency}
        remove={() => void perform({ type: 'remove-key' })}
      />
      <KeyForm perform={perform} isFirst={false} />
    </section>
  );
}

type StoredKeyProps = {
  readonly account: Account;
  readonly currency: string;
  readonly remove: () => void;
};

function StoredKey({ account, currency, remove }: StoredKeyProps) {
  const language = useLanguage();
  const { key, balance } = account;
  if (key === null) return null;
  const said = [
    language.say(keyMessage(account), key.end),
    ...(balance === null
      ? []
      : [language.say('balanceIs', formatMoney(balance.amount, currency, language))]),
  ];
  return (
    <div class="stored-key">
      <p>{said.join(' · ')}</p>
      <RemoveKeyButton remove={remove} />
    </div>
  );
}

function keyMessage({ key, condition }: Account): MessageKey {
  if (key?.isChecked === true) return 'keyEndingAccepted';
  return condition === null ? 'keyEndingNotChecked' : 'keyEnding';
}

function RemoveKeyButton({ remove }: Pick<StoredKeyProps, 'remove'>) {
  const { say } = useLanguage();
  const button = useHeir<HTMLButtonElement>(firstField);
  return (
    <button ref={button} type="button" onClick={remove}>
      {say('removeKey')}
    </button>
  );
}
