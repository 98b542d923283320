import { formatMoney, parseMoney, type Money } from './money.ts';

/** The state the account, or its address, is in. */
export const conditions = [
  'active',
  'key-rejected',
  'address-not-allowed',
  'suspended',
  'zero-balance',
  'address-blocked',
] as const;

export type Condition = (typeof conditions)[number];

/** The one account of the sandbox. What its tasks cost is counted with the tasks. */
export class Account {
  clientKey: string;
  condition: Condition = 'active';
  #paidIn: Money;

  constructor(clientKey: string, balance: string) {
    this.clientKey = clientKey;
    this.#paidIn = parseMoney(balance);
  }

  owns(clientKey: string): boolean {
    return this.condition !== 'key-rejected' && clientKey === this.clientKey;
  }

  /** What is left, as a decimal, when `spent` has been spent. */
  balance(spent: Money): string {
    return this.condition === 'zero-balance' ? '0' : formatMoney(this.#paidIn - spent);
  }

  /** Pays in, or takes out, so that exactly `balance` (a decimal) is left. */
  setBalance(balance: string, spent: Money): void {
    this.#paidIn = parseMoney(balance) + spent;
  }
}
