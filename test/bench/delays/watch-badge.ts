import { setTimeout as sleep } from 'node:timers/promises';
import type { ExtensionBrowser } from '../../support/browser.ts';

/** What the delays are precise to, but for the few ms that reading takes. */
export const RESOLUTION_MS = 50;

/** Longer than any task takes, with all that kills can do to it, in ms. */
const PATIENCE_MS = 10 * 60_000;

/** Task Tray's badge counts what is in work too, in grey. */
const IN_WORK = '#5f6368';

/** Watches until the badge counts `most` answers: when it first counted one, two …, in ms since 1970. */
export async function watchBadge(
  browser: ExtensionBrowser,
  most: number,
): Promise<readonly number[]> {
  const countedAt: number[] = [];
  const end = Date.now() + PATIENCE_MS;
  while (countedAt.length < most) {
    const { text, color } = await browser.badge();
    const now = Date.now();
    const count = color === IN_WORK ? 0 : Number(text);
    while (countedAt.length < count) countedAt.push(now);
    if (now > end) throw new Error(`The badge counts ${count} of ${most} answers`);
    await sleep(RESOLUTION_MS);
  }
  return countedAt;
}
