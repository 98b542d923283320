import { describe, expect } from 'vitest';
import { isFull, sample } from '../run/full.ts';
import type { FaultRule } from '../sandbox/faults.ts';
import { until } from '../support/until.ts';
import { BROWSERS, stageTest, type Stage } from './support/stage.ts';

const HOST = { origins: ['https://api.2captcha.com/*'] };

declare const browser: {
  readonly permissions: { remove(which: typeof HOST): Promise<boolean> };
};

/** Waits until the button's title names the trouble and the task that waits meanwhile. */
async function titleSays({ browser: seen }: Stage, trouble: string): Promise<void> {
  await until(
    () => seen.badge(),
    ({ title }) => title === `Task Tray: ${trouble} · 1 processing`,
    { what: `title with "${trouble}"` },
  );
}

const FAULTS: readonly (readonly [FaultRule['fault'], alert: string, title: string])[] = [
  [{ kind: 'status', status: 429, retryAfter: '2' }, '2Captcha asks for a pause', 'slowed down'],
  [{ kind: 'html' }, 'No connection to 2Captcha', 'no connection'],
  [{ kind: 'status', status: 503 }, '2Captcha has technical trouble', 'slowed down'],
  [{ kind: 'cut' }, 'No connection to 2Captcha', 'no connection'],
  [{ kind: 'redirect', location: 'https://api.2captcha.com/' }, 'No connection', 'no connection'],
];

const STOPS = [
  ['address-not-allowed', 'Your account does not allow this address', 'address not allowed'],
  ['suspended', 'Your account is suspended', 'account suspended'],
] as const;

describe.each(sample(1, BROWSERS))('The account in %s', (name) => {
  const test = stageTest(name);

  test.for(sample(2, FAULTS))(
    'waits and goes on by itself after %o',
    async ([fault, alert, title], { stage }) => {
      const { sandbox, openReady } = stage;
      const id = sandbox.service.addTask({ solveMs: 0 });
      const popup = await openReady();
      sandbox.service.addFault({ fault, method: 'getTaskResult', times: 1 });
      await popup.paste(id, '1 added');
      await popup.alerts(alert);
      await titleSays(stage, title);
      await popup.alerts(null);
      await popup.shows(id, 'Ready');
    },
  );

  test.for(sample(1, STOPS))(
    'stops when it is %s, until the user tries again',
    async (row, { stage }) => {
      const [condition, alert, title] = row;
      const { sandbox, openReady } = stage;
      const id = sandbox.service.addTask({ solveMs: 0 });
      const popup = await openReady();
      sandbox.service.setCondition(condition);
      await popup.paste(id, '1 added');
      await popup.alerts(alert);
      await titleSays(stage, title);
      expect(await stage.browser.alarms()).toEqual([]);
      sandbox.service.setCondition('active');
      await popup.press('Try again');
      await popup.alerts(null);
      await popup.shows(id, 'Ready');
    },
  );
});

// Chromium lets nobody take back a host that the manifest requires but the user, on its own pages.
describe('The access to the service in firefox', () => {
  const test = stageTest('firefox');

  test.runIf(isFull)(
    'is asked for once it is taken back, and granted by a button',
    async ({ stage }) => {
      const { sandbox, openReady } = stage;
      const id = sandbox.service.addTask({ solveMs: 4_000 });
      const popup = await openReady();
      await popup.paste(id, '1 added');
      await popup.shows(id, 'Processing');
      await popup.page.evaluate((host) => browser.permissions.remove(host), HOST);
      await popup.alerts('The browser keeps Task Tray from api.2captcha.com');
      await titleSays(stage, 'no permission');
      await popup.press('Grant access');
      await popup.alerts(null);
      await popup.shows(id, 'Ready');
    },
  );
});
