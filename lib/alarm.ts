import { browser } from 'wxt/browser';

const NAME = 'poll';

/**
 * The least time ahead of an alarm, in ms: Chrome fires none sooner than 30 s (documented), and
 * Firefox needs none sooner than the floor of the schedule, since a live worker has its own timer.
 */
const AHEAD_MS = import.meta.env.FIREFOX ? 5_000 : 30_000;

/**
 * How soon it rings again unless it is set anew, in minutes: a worker may be killed before it comes to
 * that. Chrome lets none ring more often (documented).
 */
const AGAIN_MINUTES = 0.5;

/** The one durable alarm behind the worker's timer: it wakes a worker that was killed. */
export type Alarm = {
  /**
   * Sees that an alarm fires soon after `next` (ms since the epoch), or that none does (null). An
   * alarm that is still good is left alone: each one made is a write to disk in Chrome.
   */
  readonly arm: (next: number | null, now: number) => Promise<void>;
  /** Looks whether the browser still has it: then `arm` replaces one that was lost. */
  readonly look: () => Promise<void>;
};

/** The alarm of a worker that just started: what an earlier one armed is unknown and replaced. */
export function createAlarm(): Alarm {
  let armed: number | null | undefined;
  return {
    async arm(next, now) {
      const wanted = next === null ? null : Math.max(next, now + AHEAD_MS);
      if (isStillGood(armed, wanted, now)) return;
      armed = wanted;
      if (wanted === null) await browser.alarms.clear(NAME);
      else await browser.alarms.create(NAME, { when: wanted, periodInMinutes: AGAIN_MINUTES });
    },
    async look() {
      const alarm = await browser.alarms.get(NAME);
      armed = alarm?.scheduledTime ?? null;
    },
  };
}

function isStillGood(
  armed: number | null | undefined,
  wanted: number | null,
  now: number,
): boolean {
  if (armed === undefined) return false;
  if (armed === null || wanted === null) return armed === wanted;
  return armed <= wanted && armed >= Math.max(now + AHEAD_MS / 2, wanted - AHEAD_MS);
}
