import { NEW_ACCOUNT, type Account } from '../../../lib/core/account.ts';
import type { Condition } from '../../../lib/core/condition.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import type { Entry } from '../../../lib/core/task-index.ts';
import type { FollowedTask, Tray } from '../../../lib/core/tray.ts';

/** An account with a checked key and nothing wrong. */
export const ACCOUNT: Account = { ...NEW_ACCOUNT, key: { end: 'c0de', isChecked: true } };

/** An account whose key was never stored. */
export const NO_KEY: Account = NEW_ACCOUNT;

/** An account with a key behind a passphrase that is known, and one that waits for it. */
export const BEHIND: Account = { ...ACCOUNT, keep: 'passphrase' };
export const LOCKED: Account = { ...BEHIND, isLocked: true };

/** An account under a condition. */
export function inTrouble(condition: Condition): Account {
  return { ...ACCOUNT, condition };
}

/** A tray with these tasks, the newest event first. */
export function trayOf(tasks: readonly FollowedTask[] = [], account: Account = ACCOUNT): Tray {
  const entries = tasks.map(({ key, task, event }): Entry => [key, task.state.status, event]);
  const events = Math.max(0, ...tasks.map(({ event }) => event));
  const read = new Map(tasks.map((task) => [task.key, task]));
  return {
    service: '2captcha',
    account,
    settings: DEFAULT_SETTINGS,
    bug: null,
    seen: 0,
    events,
    count: tasks.length,
    entries,
    tasks: read,
  };
}
