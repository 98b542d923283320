import { setTimeout as sleep } from 'node:timers/promises';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { INERT_PATH } from '../../support/inert-page.ts';
import { createOpener, type Opening } from './opener.ts';

/** Openings that are not measured: the first one finds nothing compiled. */
const WARM_UP = 1;

/** A pause after each opening, in ms: what is left to clean up must not delay the next one. */
const SETTLE_MS = 200;

/** Rows, once none of them waits for its task to be read. */
const ROWS = 'ul[aria-label="Tasks"]:not(:has([aria-busy])) > li';

/** What there is without rows, and what the browser puts a file without markup in. */
const FIELD_OR_TEXT = 'textarea, pre';

/** A browser with so many tasks stored. */
export type Stocked = { readonly tasks: number; readonly browser: ExtensionBrowser };

/** What was opened again and again: the popup, or a page without scripts to compare with. */
export type Opened = {
  readonly what: 'empty page' | 'popup';
  readonly tasks: number;
  readonly openings: readonly Opening[];
};

/**
 * Opens the popup of each browser in turn, and an empty page in those without tasks, so many times.
 * The worker sleeps each time, as it does when a user looks in.
 */
export async function openInTurn(
  stocked: readonly Stocked[],
  times: number,
): Promise<readonly Opened[]> {
  const subjects = (await Promise.all(stocked.map(subjectsOf))).flat();
  for (let i = -WARM_UP; i < times; i += 1) {
    for (const { open, openings } of subjects) {
      const opening = await open();
      if (i >= 0) openings.push(opening);
    }
  }
  return subjects.map(({ what, tasks, openings }) => ({ what, tasks, openings }));
}

type Subject = Omit<Opened, 'openings'> & {
  readonly open: () => Promise<Opening>;
  readonly openings: Opening[];
};

async function subjectsOf({ tasks, browser }: Stocked): Promise<readonly Subject[]> {
  const openPage = await createOpener(browser, tasks === 0 ? FIELD_OR_TEXT : ROWS);
  const open = async (path: string) => {
    const opening = await openPage(path);
    await browser.killWorker();
    await sleep(SETTLE_MS);
    return opening;
  };
  const popup: Subject = { what: 'popup', tasks, open: () => open('popup.html'), openings: [] };
  if (tasks > 0) return [popup];
  return [{ what: 'empty page', tasks, open: () => open(INERT_PATH), openings: [] }, popup];
}
