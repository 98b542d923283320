/** What the user can set. */
export type Settings = {
  /** The most tasks that are kept: beyond it the oldest that are finished and seen are deleted. */
  readonly historyLimit: number;
  /** How long after it came an answer is kept, in ms; null for ever. */
  readonly forgetAfter: number | null;
};

const HOUR_MS = 60 * 60_000;

/** The history limits to choose from. Up to the last one every page is as fast as with a few tasks. */
export const HISTORY_LIMITS = [100, 500, 1_000, 5_000, 10_000] as const;

/** The times to choose from after which an answer is forgotten, in ms. */
export const FORGET_AFTER = [
  null,
  HOUR_MS,
  24 * HOUR_MS,
  7 * 24 * HOUR_MS,
  30 * 24 * HOUR_MS,
] as const;

/** The settings of who never set anything (PRODUCT): nothing is forgotten. */
export const DEFAULT_SETTINGS = {
  historyLimit: 10_000,
  forgetAfter: null,
} as const satisfies Settings;
