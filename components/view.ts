/** What all rows are shown with. Times are in ms since the epoch. */
export type View = {
  /** The ISO 4217 code of the account's currency. */
  readonly currency: string;
  readonly now: number;
  /** The time by the service's own clock. */
  readonly serverNow: number;
  /** From when requests may be made; null while none may be at all. */
  readonly openAt: number | null;
};
