import type { Sandbox } from '../sandbox/sandbox.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';

export type BrowserName = ExtensionBrowser['name'];

/** The folder of the shipped build for each browser. */
export const SHIPPED = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
} as const;

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox } as const;

/** Starts a browser with an extension, and the sandbox behind the service's real address. */
export function launch(
  browser: BrowserName,
  extension: string,
  { tlsPort }: Sandbox,
): Promise<ExtensionBrowser> {
  return LAUNCH[browser]({ extension, hosts: { 'api.2captcha.com': tlsPort } });
}
