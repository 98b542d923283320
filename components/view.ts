import type { Account } from '../lib/core/account.ts';
import type { ServiceId } from '../lib/core/service.ts';

/** What all rows are shown with. Times are in ms since the epoch. */
export type View = {
  /** The service that is asked: tasks of others wait. */
  readonly service: ServiceId;
  readonly now: number;
  readonly account: Account;
};
