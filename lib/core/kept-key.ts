import { withKey, withoutKey, type Account } from './account.ts';
import { keyEnd, type Keep } from './client-key.ts';
import { stopClock } from './clock.ts';

/** A key as it is in the session's memory. */
export type HeldKey = {
  readonly key: string;
  /** The sealed key that it was unlocked from; null where it is kept in memory alone. */
  readonly sealed: string | null;
  /** From when it is locked again, in ms since the epoch; null: with the browser's end. */
  readonly lockAt: number | null;
};

/** A key that is kept, and how; null in place of one that is locked. */
export type StoredKey = { readonly keep: Keep; readonly key: string | null };

/**
 * The account as its key is really kept, null where there is none: a record that was lost or damaged,
 * or is older than this session of the browser, must neither hide a key nor promise one.
 */
export function withKept(account: Account, stored: StoredKey | null, now: number): Account {
  if (stored === null) return account.key === null ? account : withoutKey(account, now);
  const { keep, key } = stored;
  if (key === null) return locked(account, now);
  const end = keyEnd(key);
  if (account.key?.end !== end) return { ...withKey(account, end), keep };
  const isSame = account.keep === keep && !account.isLocked;
  return isSame ? account : { ...account, keep, isLocked: false };
}

/** The account with its key locked: nothing may be asked for, so its open clock stands still. */
function locked(account: Account, now: number): Account {
  if (account.isLocked && account.keep === 'passphrase') return account;
  return {
    ...account,
    // Of a record that was lost the end is not known before the key is unlocked.
    key: account.key ?? { end: '', isChecked: false },
    keep: 'passphrase',
    isLocked: true,
    clock: stopClock(account.clock, now),
  };
}
