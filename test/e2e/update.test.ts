import { describe, expect } from 'vitest';
import { taskKey } from '../../lib/core/task.ts';
import { taskItem } from '../../lib/items.ts';
import { isFull, sample } from '../run/full.ts';
import type { Fault } from '../sandbox/faults.ts';
import type { LogEntry } from '../sandbox/log.ts';
import { until } from '../support/until.ts';
import { copyOf, raiseVersion } from './support/raise-version.ts';
import { BROWSERS, START, stageTest, type Stage } from './support/stage.ts';

declare const chrome: {
  readonly runtime: {
    getManifest(): { readonly version: string };
    sendMessage(command: object): Promise<unknown>;
  };
};

/** How often the extension is updated in a row: once in a sample. */
const UPDATES = isFull ? 3 : 1;

/** The tasks that are asked for when an update comes, by their answers, and what keeps these back. */
const HELD_UP: readonly (readonly [token: string, fault: Fault])[] = [
  ['hangs', { kind: 'hang' }],
  ['comes too late', { kind: 'slow', ms: 4_000 }],
  ['hangs too', { kind: 'hang' }],
];

function addTask({ sandbox: { service } }: Stage, token: string): string {
  return service.addTask({ end: { kind: 'solved', solution: { token } }, solveMs: 0 });
}

/** The requests for a task. */
function asked({ sandbox: { service } }: Stage, id: string): readonly LogEntry[] {
  return service.log.filter(({ taskId }) => taskId === id);
}

/** Waits until each of the tasks is asked for the nth time, and none is answered. */
async function inFlight(stage: Stage, ids: readonly string[], nth: number): Promise<void> {
  await until(
    () => ids.map((id) => asked(stage, id)),
    (all) => all.every((log) => log.length === nth && log.at(-1)?.status === undefined),
    { what: `requests in flight, number ${nth} of each task`, timeoutMs: 20_000 },
  );
}

/** Updates the extension in a folder, which is the one that runs, to a higher version. */
async function update({ browser }: Stage, folder: string): Promise<void> {
  const version = await raiseVersion(folder);
  await browser.update();
  const inert = browser.inertPage();
  expect(await inert.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
}

async function titleSays({ browser }: Stage, words: string): Promise<void> {
  await until(
    () => browser.badge(),
    ({ title }) => title === `Task Tray: ${words}`,
    { what: `title with "${words}"`, timeoutMs: 20_000 },
  );
}

/** What is stored of a task. */
async function record({ browser }: Stage, id: string): Promise<unknown> {
  return (await browser.storageDump())[taskItem(taskKey('2captcha', id))];
}

describe.each(sample(1, BROWSERS))('An update of the extension in %s', async (name) => {
  const folder = await copyOf(START[name].extension);
  const test = stageTest(name, folder);

  // No page is open: what is pending has to go on by itself, though Chrome deletes the alarm with it.
  test('in the middle of a round loses no task and no answer', async ({ stage }) => {
    const { service } = stage.sandbox;
    const early = addTask(stage, 'came early');
    const ids = HELD_UP.map(([token, fault]) => {
      const taskId = addTask(stage, token);
      service.addFault({ fault, taskId, times: UPDATES });
      return taskId;
    });
    const popup = await stage.openReady();
    await popup.paste(early, '1 added');
    await popup.shows(early, 'Ready');
    const stored = await record(stage, early);
    await popup.paste(ids.join(' '), `${ids.length} added`);
    await popup.close();
    for (let nth = 1; nth <= UPDATES; nth += 1) {
      await inFlight(stage, ids, nth);
      await update(stage, folder);
    }
    await titleSays(stage, `${ids.length} ready`);
    const again = await stage.openPopup();
    for (const [nth, id] of ids.entries()) expect(await again.copied(id)).toBe(HELD_UP[nth]?.[0]);
    expect(await record(stage, early)).toEqual(stored);
    expect(asked(stage, early)).toHaveLength(1);
  });

  test.runIf(isFull)('ends the session of a key that is kept for one', async ({ stage }) => {
    const id = addTask(stage, 'waits for the key');
    const popup = await stage.openReady();
    await popup.close();
    const send = (command: object) =>
      stage.browser.inertPage().evaluate((each) => chrome.runtime.sendMessage(each), command);
    await send({ type: 'keep-key', service: '2captcha', keep: 'session' });
    await update(stage, folder);
    await titleSays(stage, 'no API key');
    await send({ type: 'track', service: '2captcha', ids: [id] });
    await titleSays(stage, 'no API key · 1 processing');
    const again = await stage.openReady();
    await again.shows(id, 'Ready');
  });
});
