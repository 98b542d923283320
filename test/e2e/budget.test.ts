import { describe, expect } from 'vitest';
import { isFull, sample } from '../run/full.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

declare const chrome: {
  readonly storage: { readonly local: { set(items: Readonly<Record<string, unknown>>): void } };
};

const ACCOUNT = 'account:2captcha';
const TASKS = 50;
/** What the extension may ask for so many tasks within an hour, and what the service bears. */
const BUDGET = 10 * TASKS + 600;
const BLOCKED_AFTER = 20 * TASKS + 1_200;

/** Has the user's own script send tasks that never finish and make so many requests; pastes their ids. */
async function pasteBeside({ sandbox: { service }, openPopup }: Stage, requests: number) {
  const ids = Array.from({ length: TASKS }, () => service.addTask({ solveMs: 'never' }));
  for (let asked = 0; asked < requests; asked += 1) service.blocks.count('result', service.now());
  const popup = await openPopup();
  await popup.paste(ids.join(' '), `${TASKS} added`);
}

/** Has the stored account remember requests that were made this minute. */
async function remember(browser: ExtensionBrowser, requests: number): Promise<void> {
  const { [ACCOUNT]: account } = await browser.storageDump();
  const usage = [[Math.floor(Date.now() / 60_000), requests, 0]];
  const items = { [ACCOUNT]: { ...Object(account), usage } };
  await browser.inertPage().evaluate((stored) => chrome.storage.local.set(stored), items);
}

/** Waits until no request has come for so long, and answers how many have come for tasks. */
async function askedUntilQuiet({ sandbox }: Stage, quietMs: number, timeoutMs: number) {
  const results = () => sandbox.service.log.filter(({ method }) => method === 'getTaskResult');
  await until(
    () => Date.now() - (results().at(-1)?.at ?? Infinity),
    (quiet) => quiet >= quietMs,
    { what: `${quietMs} ms without a request`, timeoutMs },
  );
  return results().length;
}

describe.each(sample(1, BROWSERS))('Tasks that never finish in %s', (name) => {
  const test = stageTest(name);

  test('are asked for no more often than the last hour leaves room for', async ({ stage }) => {
    const { browser, openReady } = stage;
    const popup = await openReady();
    await popup.close();
    await browser.killWorker();
    await remember(browser, BUDGET - 2 * TASKS);
    await pasteBeside(stage, BLOCKED_AFTER - 2 * TASKS);
    const asked = await askedUntilQuiet(stage, 8_000, 40_000);
    expect(asked).toBeGreaterThanOrEqual(TASKS);
    expect(asked).toBeLessThanOrEqual(2 * TASKS);
  });

  test.runIf(isFull)(
    'are asked for every 5 s, then ever less often, beside a script that takes its half',
    async ({ stage }) => {
      await stage.openReady();
      await pasteBeside(stage, BLOCKED_AFTER - BUDGET);
      const asked = await askedUntilQuiet(stage, 20_000, 150_000);
      expect(asked).toBeGreaterThan(BUDGET / 2);
      expect(asked).toBeLessThan(BUDGET);
    },
    240_000,
  );
});
