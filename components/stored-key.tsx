import type { Account } from '../lib/core/account.ts';
import { formatMoney } from '../lib/core/format.ts';
import type { MessageKey } from '../lib/core/language.ts';
import { serviceOf, type ServiceId } from '../lib/core/service.ts';
import { useLanguage } from './language.ts';
import { keyPlace, useHeir } from './use-heir.ts';

type Props = {
  readonly account: Account;
  readonly service: ServiceId;
  readonly remove: () => void;
};

/** The key that is stored, by its end, and the way to be rid of it; nothing where there is none. */
export function StoredKey({ account, service, remove }: Props) {
  const language = useLanguage();
  const { key, balance } = account;
  if (key === null) return null;
  const { currency } = serviceOf(service);
  const said = [
    // Of a short key no end is shown, and of a locked one it may not be known.
    language.say(keyMessage(account), key.end || '…'),
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

function keyMessage({ key, isLocked, condition }: Account): MessageKey {
  if (isLocked) return 'keyEndingLocked';
  if (key?.isChecked === true) return 'keyEndingAccepted';
  return condition === null ? 'keyEndingNotChecked' : 'keyEnding';
}

function RemoveKeyButton({ remove }: Pick<Props, 'remove'>) {
  const { say } = useLanguage();
  const button = useHeir<HTMLButtonElement>(keyPlace);
  return (
    <button ref={button} type="button" onClick={remove}>
      {say('removeKey')}
    </button>
  );
}
