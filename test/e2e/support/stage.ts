import { test as base, expect } from 'vitest';
import { shortestGap } from '../../sandbox/log.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { launchChromium } from '../../support/chromium.ts';
import { launchFirefox } from '../../support/firefox.ts';
import { TaskPage } from '../../support/task-page.ts';
import { Wire } from './wire.ts';

/** The browsers that each promise is tested in, with the shipped build of each. */
export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** How each is launched, and with which build. */
export const START = {
  chromium: { launch: launchChromium, extension: '.output/chrome-mv3' },
  firefox: { launch: launchFirefox, extension: '.output/firefox-mv3' },
} as const;

/** The least time between two requests for one task, in ms: the service's own rule. */
const FLOOR_MS = 5_000;

/** A browser with the shipped extension, and a stand-in behind the service's real address. */
export type Stage = {
  readonly browser: ExtensionBrowser;
  readonly sandbox: Sandbox;
  /** Every byte that the sandbox received. */
  readonly wire: Wire;
  /** Opens the popup's page. */
  readonly openPopup: () => Promise<TaskPage>;
  /** Opens the popup's page with the key saved. */
  readonly openReady: () => Promise<TaskPage>;
};

/**
 * A test with a stage of its own. When it is over, the sandbox's log must show that no two requests
 * for one task came within 5 s, and never so many that the service would block the address, whatever
 * the test did.
 */
export function stageTest(name: BrowserName, extension: string = START[name].extension) {
  return base.extend<{ stage: Stage }>({
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads the fixtures used off the pattern.
    stage: async ({}, use) => {
      const wire = new Wire();
      const sandbox = await startSandbox({
        solveMs: 2_000,
        blockRules: ['too-many-results'],
        hear: wire.hear,
      });
      const { launch } = START[name];
      const hosts = { 'api.2captcha.com': sandbox.tlsPort };
      const browser = await launch({ extension, hosts });
      const openPopup = async () => new TaskPage(browser, await browser.openPage('popup.html'));
      const openReady = async () => {
        const popup = await openPopup();
        await popup.saveKey(sandbox.clientKey);
        return popup;
      };
      try {
        await use({ browser, sandbox, wire, openPopup, openReady });
      } finally {
        await browser.close();
        await sandbox.close();
      }
      expect(sandbox.service.log.map(({ brokenRule }) => brokenRule)).not.toContain(
        'too-many-results',
      );
      expect(shortestGap(sandbox.service.log)?.ms ?? Infinity).toBeGreaterThanOrEqual(FLOOR_MS);
    },
  });
}
