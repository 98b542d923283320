import { NO_USAGE, openFrom, withRequests, withTasks, type Usage } from './budget.ts';
import { NEW_CLOCK, stopClock, type OpenClock } from './clock.ts';
import type { Keep } from './client-key.ts';
import { pauseAfter, type Condition } from './condition.ts';
import type { Outcome } from './outcome.ts';
import type { Timing } from './schedule.ts';

/** Clocks that differ by less, in ms, are taken for the same. */
const SAME_CLOCK_MS = 1_500;

/** What is known of the user's account at a service, but for the key itself. */
export type Account = {
  /** Null when no key is stored. `end` is the key's last four characters. */
  readonly key: { readonly end: string; readonly isChecked: boolean } | null;
  /** How the key is to be kept, or the next one while there is none. */
  readonly keep: Keep;
  /** Whether there is a key that can't be read before its passphrase is given. */
  readonly isLocked: boolean;
  readonly condition: Condition | null;
  readonly clock: OpenClock;
  readonly usage: Usage;
  /** What the service's clock is ahead of this computer's, in ms. */
  readonly ahead: number;
  /** `amount` is a decimal string in the account's currency, as the service wrote it. */
  readonly balance: { readonly amount: string; readonly at: number } | null;
};

export const NEW_ACCOUNT: Account = {
  key: null,
  keep: 'device',
  isLocked: false,
  condition: null,
  clock: NEW_CLOCK,
  usage: NO_USAGE,
  ahead: 0,
  balance: null,
};

/** Whether a request may leave now, later by itself (the time, in ms), or only once the user acts. */
export function askableAt(account: Account, now: number): number | null {
  const at = unpausedAt(account, now);
  return at === null ? null : openFrom(account.usage, at);
}

/** From when no condition stands against a request, in ms; null while only the user can end it. */
export function unpausedAt({ key, isLocked, condition }: Account, now: number): number | null {
  if (key === null || isLocked) return null;
  if (condition === null) return now;
  return 'until' in condition ? Math.max(now, condition.until) : null;
}

/**
 * Whether one request must tell first whether others may follow: five with a wrong key block an
 * address for ten minutes, and a host that asked for a pause should be asked once after it.
 */
export function mustProbe({ key, condition }: Account): boolean {
  return condition !== null || key?.isChecked !== true;
}

/** The account after one request: what its outcome says of the account, not of the task. */
export function afterOutcome(before: Account, outcome: Outcome, timing: Timing): Account {
  const account = withServerClock(before, timing);
  switch (outcome.kind) {
    case 'key-problem':
      return withCondition(unchecked(account), { kind: outcome.problem }, timing.answeredAt);
    case 'no-permission':
      return withCondition(account, { kind: 'no-permission' }, timing.answeredAt);
    case 'slow-down':
    case 'no-connection':
      return withPause(account, outcome, timing);
    case 'balance':
      return afterSuccess(
        { ...account, balance: { amount: outcome.balance, at: timing.answeredAt } },
        timing,
      );
    case 'processing':
    case 'ready':
    case 'failed':
    case 'accepted':
      return afterSuccess(account, timing);
  }
}

/** The account with so many requests more, or fewer. Stored before they leave, no kill loses them. */
export function withRequestsMade(account: Account, requests: number, now: number): Account {
  return { ...account, usage: withRequests(account.usage, requests, now) };
}

/** The account with so many tasks begun. */
export function withTasksBegun(account: Account, tasks: number, now: number): Account {
  return { ...account, usage: withTasks(account.usage, tasks, now) };
}

/** The account under a condition, its open clock standing still. */
export function withCondition(account: Account, condition: Condition, now: number): Account {
  return { ...account, condition, clock: stopClock(account.clock, now) };
}

/** The account after its key was checked by asking for the balance: success ends any condition. */
export function afterKeyCheck(account: Account, outcome: Outcome, timing: Timing): Account {
  // An error that would end a task proves a key when it answers for one, not when it refuses a balance.
  if (outcome.kind === 'failed') return account;
  const after = afterOutcome(account, outcome, timing);
  return outcome.kind === 'balance' ? { ...after, condition: null } : after;
}

/** The account with another key: what kept the old one from being asked with is over. */
export function withKey(account: Account, end: string): Account {
  const key = { end, isChecked: false };
  return { ...account, key, isLocked: false, condition: null, balance: null };
}

/** The account with its key removed: nothing may be asked for, so its open clock stands still. */
export function withoutKey(account: Account, now: number): Account {
  const clock = stopClock(account.clock, now);
  return { ...account, key: null, isLocked: false, condition: null, clock, balance: null };
}

/** The account once the network is back: a lost connection may be tried at once. */
export function backOnline(account: Account, now: number): Account {
  const { condition } = account;
  if (condition?.kind !== 'no-connection' || condition.until <= now) return account;
  return { ...account, condition: { ...condition, until: now } };
}

/** The account once the browser lets this extension reach the service, or no longer does. */
export function withAccess(account: Account, hasAccess: boolean, now: number): Account {
  const { condition } = account;
  if (hasAccess)
    return condition?.kind === 'no-permission' ? { ...account, condition: null } : account;
  // A key problem stops all requests anyway, and must outlast the missing permission.
  if (condition !== null && !('until' in condition)) return account;
  return withCondition(account, { kind: 'no-permission' }, now);
}

function unchecked(account: Account): Account {
  return account.key === null ? account : { ...account, key: { ...account.key, isChecked: false } };
}

/**
 * The account with what the service's clock is known to be ahead. A Date header is up to a second old
 * and the way takes its time, so a small difference to what is known is none.
 */
function withServerClock(account: Account, { sentAt, answeredAt, serverAt }: Timing): Account {
  if (serverAt === null) return account;
  const ahead = Math.round(serverAt + 500 - (sentAt + answeredAt) / 2);
  return Math.abs(ahead - account.ahead) <= SAME_CLOCK_MS ? account : { ...account, ahead };
}

function afterSuccess(account: Account, { sentAt }: Timing): Account {
  const { key, condition } = account;
  const checked = key === null || key.isChecked ? key : { ...key, isChecked: true };
  // An answer to a question older than the condition does not end it, and a key problem or a
  // missing permission ends by the user's own act alone.
  const ends = condition !== null && 'until' in condition && sentAt >= condition.since;
  if (checked === key && !ends) return account;
  return { ...account, key: checked, condition: ends ? null : condition };
}

function withPause(
  account: Account,
  setback: Parameters<typeof pauseAfter>[1],
  timing: Timing,
): Account {
  const condition = pauseAfter(account.condition, setback, timing);
  if (condition === account.condition) return account;
  return withCondition(account, condition, timing.answeredAt);
}
