import { describe, expect } from 'vitest';
import { isFull } from '../run/full.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest } from './support/stage.ts';

const TOKEN = '0.standInTokenOfATurnstile';

/** Ended by the tests that look at a task in work first: no machine is too slow for them then. */
const PENDING = { solveMs: 'never' } as const;

const TASK = {
  type: 'TurnstileTaskProxyless',
  end: { kind: 'solved', solution: { token: TOKEN, userAgent: 'Made up' }, cost: '0.00145' },
} as const;

describe.each(BROWSERS)('The main flow in %s', (name) => {
  const test = stageTest(name);
  // What takes long and is the same in both is seen in one, but for a full run.
  const sampled = test.runIf(isFull || name === 'chromium');

  test('goes from a pasted id to the copied answer', async ({ stage }) => {
    const { browser, sandbox, openReady, openPopup } = stage;
    const id = sandbox.service.addTask({ ...TASK, ...PENDING });
    const popup = await openReady();
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Processing');
    await popup.close();
    sandbox.service.endTask(id);
    const badge = await until(
      () => browser.badge(),
      ({ title }) => title.includes('ready'),
      { what: 'ready in the title' },
    );
    expect(badge).toEqual({ text: '1', color: '#137a3e', title: 'Task Tray: 1 ready' });

    const again = await openPopup();
    await again.shows(id, 'Ready');
    expect((await again.rows())[0]).toContain(id);
    expect(await again.copied(id)).toBe(TOKEN);
    await until(
      () => browser.badge(),
      ({ text, title }) => text === '' && title === 'Task Tray',
      { what: 'badge stepped back' },
    );
    expect(await browser.alarms()).toEqual([]);
  });

  test("takes a paste in the toolbar button's own popup, where the focus waits for it", async ({
    stage,
  }) => {
    const { browser, sandbox, openReady } = stage;
    const id = sandbox.service.addTask({ ...TASK, ...PENDING });
    await (await openReady()).close();
    await browser.pasteIntoPopup(id);
    await until(
      () => browser.badge(),
      ({ text, title }) => text === '1' && title === 'Task Tray: 1 processing',
      { what: 'badge of the pasted task' },
    );
    await browser.closePopup();
    sandbox.service.endTask(id);
    await until(
      () => browser.badge(),
      ({ title }) => title === 'Task Tray: 1 ready',
      { what: 'badge of the answer' },
    );
  });

  sampled('asks for the task at once, and no more once it is ready', async ({ stage }) => {
    const { sandbox, openReady } = stage;
    const id = sandbox.service.addTask({ ...TASK, solveMs: 0 });
    const popup = await openReady();
    const pastedAt = Date.now();
    await popup.paste(id, '1 added');
    await popup.shows(id, 'Ready', 3_000);
    const asked = sandbox.service.log.filter(({ taskId }) => taskId === id);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.at).toBeLessThan(pastedAt + 2_000);
  });

  sampled('shows a failed task with the reason', async ({ stage }) => {
    const { browser, sandbox, openReady } = stage;
    const end = { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' } as const;
    const id = sandbox.service.addTask({ end, ...PENDING });
    const popup = await openReady();
    await popup.paste(id, '1 added');
    await popup.close();
    sandbox.service.endTask(id);
    await until(
      () => browser.badge(),
      (badge) => badge.text === '1' && badge.title === 'Task Tray: 1 failed',
      { what: 'badge for the failure' },
    );
    const again = await stage.openPopup();
    await again.shows(id, 'Failed');
    expect((await again.rows())[0]).toContain('The workers gave up after several attempts.');
  });

  sampled('follows 50 ids of one paste to their answers', async ({ stage }) => {
    const { sandbox, openReady } = stage;
    const ids = Array.from({ length: 50 }, () =>
      sandbox.service.addTask({ ...TASK, solveMs: 3_000 }),
    );
    const popup = await openReady();
    await popup.paste(ids.join(' '), '50 added');
    for (const id of ids) await popup.shows(id, 'Ready', 30_000);
    const asked = sandbox.service.log.filter(({ method }) => method === 'getTaskResult');
    const times = asked.map(({ at }) => at);
    const ofThirty = times.slice(30).map((at, i) => at - (times[i] ?? 0));
    // Ten a second as they leave; on a busy machine they may arrive a little closer.
    expect(Math.min(...ofThirty)).toBeGreaterThan(2_700);
  });

  sampled('keeps what it shows when the popup is closed and opened', async ({ stage }) => {
    const { sandbox, openReady, openPopup } = stage;
    const ids = [sandbox.service.addTask(TASK), sandbox.service.addTask({ solveMs: 'never' })];
    const popup = await openReady();
    await popup.paste(ids.join('\n'), '2 added');
    await popup.shows(ids[0] ?? '', 'Ready');
    const before = await popup.rows();
    await popup.close();
    const again = await openPopup();
    await until(
      () => again.rows(),
      (rows) => rows.length === 2,
      { what: 'both rows' },
    );
    const statuses = (rows: readonly string[]) =>
      rows.map((row) => row.match(/\d{11}|Processing|Ready/g)?.join(' '));
    expect(statuses(await again.rows())).toEqual(statuses(before));
  });
});
