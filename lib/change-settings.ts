import { accountAt } from './as-of.ts';
import { allowance } from './core/budget.ts';
import { atPace } from './core/schedule.ts';
import type { Settings } from './core/settings.ts';
import { lockIn } from './held-key.ts';
import type { State } from './state.ts';
import type { Change, Store } from './store.ts';

/**
 * Stores the settings that change, and when all of them want the pending tasks asked for. What they want
 * deleted goes when a page of tasks is opened next.
 */
export async function changeSettings(store: Store, changed: Partial<Settings>): Promise<void> {
  await store.change(async (state) => {
    const settings = { ...state.settings, ...changed };
    if (settings.lockAfter !== state.settings.lockAfter)
      await lockIn(state.service, settings.lockAfter);
    return changing(state, settings, Date.now());
  });
}

function changing(state: State, settings: Settings, now: number): Change {
  const account = accountAt(state, now);
  const allowed = allowance(account.usage, state.polls.size, now);
  const paced = [...state.polls].map(
    ([key, poll]) => [key, atPace(poll, now, account.clock.elapsed, settings, allowed)] as const,
  );
  // What happened before notifications are wanted is no news for them.
  const isNewlyTold = settings.notifications && !state.settings.notifications;
  const notified = isNewlyTold ? state.index.events : state.notified;
  return { settings, account, polls: new Map(paced), notified };
}
