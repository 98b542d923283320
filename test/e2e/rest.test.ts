import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { isFull } from '../run/full.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import type { ExtensionBrowser, LaunchOptions } from '../support/browser.ts';
import { launchFirefox } from '../support/firefox.ts';
import { openProfile } from '../support/profile.ts';
import { TaskPage } from '../support/task-page.ts';
import { launchUnattached } from '../support/unattached-chromium.ts';
import { until } from '../support/until.ts';
import { BROWSERS, START, type BrowserName } from './support/stage.ts';

/** How long nothing may happen, in ms. */
const WATCHED_MS = 3 * 60_000;
/** A worker is stopped 30 s after its last event; how long that may take all in all, in ms. */
const STOPPED_MS = 60_000;
/** How often it is looked, in ms: a worker that is woken lives for 30 s, so none slips through. */
const LOOK_MS = 1_000;
const TEST_MS = 6 * 60_000;

type Watched = Pick<ExtensionBrowser, 'isWorkerAlive' | 'close'>;
type Options = LaunchOptions & { readonly profile: string };

/** The browsers as they are watched: without a debugger at the worker, which would keep it alive. */
const WATCH: Readonly<Record<BrowserName, (options: Options) => Promise<Watched>>> = {
  chromium: launchUnattached,
  firefox: launchFirefox,
};

/** Uses the extension as its user does until all tasks are followed; those that end have ended. */
async function use(browser: ExtensionBrowser, { clientKey, service }: Sandbox): Promise<void> {
  const popup = new TaskPage(browser, await browser.openPage('popup.html'));
  await popup.saveKey(clientKey);
  const tasks = service.tasks.all();
  await popup.paste(tasks.map(({ id }) => id).join(' '), `${tasks.length} added`);
  for (const { id, end, endsAt } of tasks) {
    if (endsAt === Infinity) await popup.shows(id, 'Processing');
    else await popup.shows(id, end.kind === 'solved' ? 'Ready' : 'Failed');
  }
}

/** Watches a browser in which these tasks are followed, once it was closed and started again. */
async function watching(
  name: BrowserName,
  solveMs: readonly (number | 'never')[],
  watch: (watched: Watched, sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const { launch, extension } = START[name];
  const sandbox = await startSandbox();
  const profile = await openProfile(undefined);
  const hosts = { 'api.2captcha.com': sandbox.tlsPort };
  const options = { extension, hosts, profile: profile.folder };
  for (const ms of solveMs) sandbox.service.addTask({ solveMs: ms });
  sandbox.service.addTask({
    solveMs: 0,
    end: { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' },
  });
  try {
    await closing(await launch(options), (browser) => use(browser, sandbox));
    await closing(await WATCH[name](options), (watched) => watch(watched, sandbox));
  } finally {
    await sandbox.close();
    await profile.release();
  }
}

/** Does something in a browser and closes it, however that ends. */
async function closing<Browser extends Pick<Watched, 'close'>>(
  browser: Browser,
  act: (browser: Browser) => Promise<void>,
): Promise<void> {
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
}

/** How often the worker is seen alive within so many ms. */
async function timesAlive({ isWorkerAlive }: Watched, ms: number): Promise<number> {
  let times = 0;
  for (const end = Date.now() + ms; Date.now() < end; await sleep(LOOK_MS)) {
    if (await isWorkerAlive()) times += 1;
  }
  return times;
}

async function stops({ isWorkerAlive }: Watched): Promise<void> {
  await until(isWorkerAlive, (isAlive) => isAlive, { what: 'worker at the start' });
  await until(isWorkerAlive, (isAlive) => !isAlive, {
    what: 'end of the idle worker',
    timeoutMs: STOPPED_MS,
  });
}

describe.runIf(isFull).each(BROWSERS)('Watched from outside, the worker in %s', (name) => {
  test(
    'rests once nothing is pending: it is stopped, and nothing wakes it',
    { timeout: TEST_MS },
    () =>
      watching(name, [0, 1_000], async (watched, { service }) => {
        await stops(watched);
        service.requests.clear();
        expect(await timesAlive(watched, WATCHED_MS)).toBe(0);
        expect(service.log).toEqual([]);
      }),
  );

  test('is seen at work as long as something is pending', { timeout: TEST_MS }, () =>
    watching(name, [0, 'never'], async (watched, { service }) => {
      service.requests.clear();
      expect(await timesAlive(watched, STOPPED_MS)).toBeGreaterThan(STOPPED_MS / LOOK_MS / 2);
      expect(service.log.length).toBeGreaterThan(5);
    }),
  );
});
