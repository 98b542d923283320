import type { Account } from '../lib/core/account.ts';
import { formatMoney } from '../lib/core/format.ts';
import { isZero } from '../lib/core/money.ts';
import { LOCALE } from '../lib/core/words.ts';

type Props = { readonly account: Account; readonly currency: string };

/** What is known of the account: its balance, and whether its key was ever accepted. */
export function Footer({ account: { key, condition, balance }, currency }: Props) {
  if (key === null) return null;
  return (
    <footer>
      {balance !== null && (
        <span>
          Balance <strong>{formatMoney(balance.amount, currency, LOCALE)}</strong>
          {isZero(balance.amount) && ' · new tasks need a top-up'}
        </span>
      )}
      <span class="key-state">
        Key …{key.end}
        {!key.isChecked && condition === null && ' · not checked yet'}
      </span>
    </footer>
  );
}
