import type { Account } from '../lib/core/account.ts';
import { formatMoney } from '../lib/core/format.ts';
import { isZero } from '../lib/core/money.ts';
import { serviceOf, type ServiceId } from '../lib/core/service.ts';
import { useLanguage } from './language.ts';

type Props = { readonly account: Account; readonly service: ServiceId };

/** What is known of the account: its balance, and whether its key was ever accepted. */
export function Footer({ account: { key, condition, balance }, service }: Props) {
  const language = useLanguage();
  const { say } = language;
  if (key === null) return null;
  const { currency } = serviceOf(service);
  return (
    <footer>
      {balance !== null && (
        <span>
          {say('balance')} <strong>{formatMoney(balance.amount, currency, language)}</strong>
          {isZero(balance.amount) && ` · ${say('balanceEmpty')}`}
        </span>
      )}
      <span class="key-state">
        {say('keyEnd', key.end)}
        {!key.isChecked && condition === null && ` · ${say('keyNotChecked')}`}
      </span>
    </footer>
  );
}
