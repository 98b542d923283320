import type { Account } from '../lib/core/account.ts';
import { formatMoney } from '../lib/core/format.ts';
import { LOCALE, type ServiceWords } from '../lib/core/words.ts';
import { KeyForm } from './key-form.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { TroubleBox } from './trouble-box.tsx';
import { useActions, type Means } from './use-actions.ts';
import { firstField, useHeir } from './use-heir.ts';

type Props = Means & {
  readonly account: Account;
  readonly service: ServiceWords;
  readonly grantAccess: () => void;
};

/** The options: for now, the key. */
export function OptionsView(props: Props) {
  const { account, service, grantAccess } = props;
  const { notice, actions } = useActions(props);
  return (
    <main class="options">
      <header>
        <img src="/icon.svg" width="32" height="32" alt="" />
        <h1>Task Tray for {service.name}</h1>
      </header>
      {account.condition !== null && (
        <TroubleBox
          condition={account.condition}
          service={service}
          tryAgain={() => actions.perform({ type: 'try-again' })}
          grantAccess={grantAccess}
        />
      )}
      <section aria-labelledby="account">
        <h2 id="account">Account</h2>
        <StoredKey
          account={account}
          currency={service.currency}
          remove={() => void actions.perform({ type: 'remove-key' })}
        />
        <KeyForm perform={actions.perform} isFirst={false} />
        <NoticeBar
          notice={notice}
          onUndo={(token) => void actions.perform({ type: 'undo', token })}
        />
      </section>
    </main>
  );
}

type StoredKeyProps = {
  readonly account: Account;
  readonly currency: string;
  readonly remove: () => void;
};

function StoredKey({ account, currency, remove }: StoredKeyProps) {
  const { key, condition, balance } = account;
  if (key === null) return null;
  return (
    <div class="stored-key">
      <p>
        Key ending in <code>{key.end}</code>
        {key.isChecked && ', accepted'}
        {!key.isChecked && condition === null && ', not checked yet'}
        {balance !== null && `. Balance: ${formatMoney(balance.amount, currency, LOCALE)}`}
      </p>
      <RemoveKeyButton remove={remove} />
    </div>
  );
}

function RemoveKeyButton({ remove }: Pick<StoredKeyProps, 'remove'>) {
  const button = useHeir<HTMLButtonElement>(firstField);
  return (
    <button ref={button} type="button" onClick={remove}>
      Remove key
    </button>
  );
}
