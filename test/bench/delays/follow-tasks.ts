import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { launch, type BrowserName } from '../launch.ts';
import { seeded } from '../random.ts';
import { sendCommand } from '../send-command.ts';
import { badgeDelays } from './badge-delays.ts';
import { killAtRandom } from './kill-at-random.ts';
import { watchBadge } from './watch-badge.ts';

/** What became of the worker meanwhile. */
export type Fate = 'undisturbed' | 'killed';

/** An extension that follows tasks in a browser; all that is drawn at random is drawn from `seed`. */
export type Course = {
  readonly browser: BrowserName;
  readonly extension: string;
  readonly fate: Fate;
  /** From the task's creation to its answer, in ms. */
  readonly solveTimes: readonly number[];
  readonly seed: number;
};

/** What came of it: the delays in ms, from the answer's being ready to the badge. */
export type Followed = { readonly delays: readonly number[]; readonly requests: number };

/** Has a browser of its own follow tasks of a sandbox of its own, pasted at once, to their answers. */
export async function followTasks(course: Course): Promise<Followed> {
  const sandbox = await startSandbox();
  try {
    const browser = await launch(course.browser, course.extension, sandbox);
    try {
      return await follow(course, sandbox, browser);
    } finally {
      await browser.close();
    }
  } finally {
    await sandbox.close();
  }
}

async function follow(
  { fate, solveTimes, seed }: Course,
  { service, clientKey }: Sandbox,
  browser: ExtensionBrowser,
): Promise<Followed> {
  // Not through the popup: an open one would mark answers as seen.
  const page = browser.inertPage();
  await sendCommand(page, { type: 'save-key', service: '2captcha', key: clientKey });
  const ids = solveTimes.map((solveMs) => service.addTask({ solveMs }));
  await sendCommand(page, { type: 'track', service: '2captcha', ids });
  const end = new AbortController();
  const killing = fate === 'killed' ? killAtRandom(browser, seeded(seed), end.signal) : null;
  const countedAt = await watchBadge(browser, ids.length).finally(() => end.abort());
  await killing;
  const readyAt = new Map(ids.map((id) => [id, service.tasks.find(id)?.endsAt ?? NaN]));
  const requests = service.log.filter(({ method }) => method === 'getTaskResult').length;
  return { delays: badgeDelays(readyAt, service.log, countedAt), requests };
}
