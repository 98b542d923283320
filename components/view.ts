import type { Account } from '../lib/core/account.ts';

/** What all rows are shown with. Times are in ms since the epoch. */
export type View = {
  /** The ISO 4217 code of the account's currency. */
  readonly currency: string;
  readonly now: number;
  /** The time by the service's own clock. */
  readonly serverNow: number;
  readonly account: Account;
};
