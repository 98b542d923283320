import { setTimeout as sleep } from 'node:timers/promises';
import type { ExtensionBrowser } from '../../support/browser.ts';
import type { Random } from '../random.ts';

/** The mean time between two kills, in ms; the times between them are exponentially distributed. */
export const MEAN_LIFE_MS = 20_000;

/** Kills the worker, if it runs, again and again until the signal comes. */
export async function killAtRandom(
  browser: ExtensionBrowser,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const life = -MEAN_LIFE_MS * Math.log(1 - random());
    await sleep(life, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await browser.killWorker();
  }
}
