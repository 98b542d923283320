import { FLOOR_MS, type Pace } from './schedule.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What each setting can be. */
export const CHOICES = {
  /** From the least that the service allows to a minute, still within the time of most tasks. */
  shortestInterval: [FLOOR_MS, 10_000, 15_000, 30_000, MINUTE_MS],
  /**
   * From the two minutes in which tasks are asked for most often (schedule.ts) to the hour over which
   * requests are counted (budget.ts).
   */
  giveUpAfter: [
    2 * MINUTE_MS,
    5 * MINUTE_MS,
    10 * MINUTE_MS,
    20 * MINUTE_MS,
    30 * MINUTE_MS,
    HOUR_MS,
  ],
  /** New answers and failures, and tasks in work where there are none of these. */
  badge: ['news-and-work', 'news', 'trouble'],
  theme: ['system', 'light', 'dark'],
  /** Up to the last one every page is as fast as with a few tasks. */
  historyLimit: [100, 500, 1_000, 5_000, 10_000],
  forgetAfter: [null, HOUR_MS, 24 * HOUR_MS, 7 * 24 * HOUR_MS, 30 * 24 * HOUR_MS],
  notifications: [false, true],
  lockAfter: [15 * MINUTE_MS, HOUR_MS, 8 * HOUR_MS, null],
} as const;

/** What the user can set. */
export type Settings = Pace & {
  /** What the badge counts. Trouble that waits for the user it shows always. */
  readonly badge: (typeof CHOICES.badge)[number];
  /** The colours of the pages. */
  readonly theme: (typeof CHOICES.theme)[number];
  /** The most tasks that are kept: beyond it the oldest that are finished and seen are deleted. */
  readonly historyLimit: number;
  /** How long after it came an answer is kept, in ms; null for ever. */
  readonly forgetAfter: number | null;
  /** Whether new answers and failures are told of on the desktop. */
  readonly notifications: boolean;
  /** How long after it was unlocked a key behind a passphrase is locked, in ms; null: with the browser's end. */
  readonly lockAfter: number | null;
};

/**
 * The settings of who never set anything (PRODUCT): asked for as often as the service allows, given up
 * after ten minutes, all on the badge, nothing forgotten, and nothing on the desktop.
 */
export const DEFAULT_SETTINGS = {
  shortestInterval: FLOOR_MS,
  giveUpAfter: 10 * MINUTE_MS,
  badge: 'news-and-work',
  theme: 'system',
  historyLimit: 10_000,
  forgetAfter: null,
  notifications: false,
  lockAfter: null,
} as const satisfies Settings;

const CHOICES_OF = new Map<string, readonly unknown[]>(Object.entries(CHOICES));

/** Whether a value holds settings, not all of them perhaps, each one of its choices. */
export function areSettings(value: unknown): value is Partial<Settings> {
  return Object.entries(Object(value)).every(
    ([name, chosen]) => CHOICES_OF.get(name)?.includes(chosen) === true,
  );
}

/** What a change does away with: of the settings that it makes others, what they are before it. */
export function replaced(settings: Settings, changed: Partial<Settings>): Partial<Settings> {
  const after = { ...settings, ...changed };
  const before = Object.fromEntries<unknown>(
    Object.entries(settings).filter(([name, value]) => Reflect.get(after, name) !== value),
  );
  return areSettings(before) ? before : settings;
}

/** The settings in a stored value: what is no choice, or was none yet, is as if it had never been set. */
export function settingsIn(value: Readonly<Record<string, unknown>>): Settings {
  const chosen = Object.entries(CHOICES).filter(
    ([name, choices]: readonly [string, readonly unknown[]]) => choices.includes(value[name]),
  );
  return {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(chosen.map(([name]) => [name, value[name]])),
  };
}

/** The settings of who takes back the leave to show notifications. */
export function withoutNotifications(settings: Settings): Settings {
  return settings.notifications ? { ...settings, notifications: false } : settings;
}
