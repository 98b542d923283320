import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { LaunchOptions } from './browser.ts';
import { isInstalled, openControlPage, setLanguage } from './firefox-control.ts';
import { openFirefoxPage } from './firefox-page.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { geckoId } from './gecko-id.ts';
import { INERT_PATH } from './inert-page.ts';
import { startBrowser } from './process.ts';
import { downloadsOf } from './profile.ts';

const UUID = '7a5c7a5c-0000-4000-8000-000000000001';

/** One run of Firefox. `control` is a page with the rights of the browser itself. */
export interface FirefoxSession {
  readonly browser: Browser;
  readonly id: string;
  readonly base: string;
  readonly control: Page;
  readonly inert: Page;
}

/** Starts Firefox with the extension. */
export async function startFirefox(
  options: LaunchOptions,
  profile: string,
): Promise<FirefoxSession> {
  const extension = resolve(options.extension);
  const id = await geckoId(extension);
  await linkExtension(profile, id, extension);
  const start = {
    browser: 'firefox' as const,
    headless: options.headless ?? true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: firefoxPreferences({
      id,
      uuid: UUID,
      hosts: options.hosts,
      downloads: downloadsOf(profile),
    }),
  };
  return startBrowser('firefox', start, async (browser) => {
    const control = await openControlPage(browser);
    if (options.language !== undefined) await setLanguage(control, options.language, id);
    return openSession(browser, control, id, extension);
  });
}

/**
 * A file in the profile that names the folder installs it as a user would, so that a restart is one
 * for the extension too (onStartup, not onInstalled).
 */
async function linkExtension(profile: string, id: string, extension: string): Promise<void> {
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'extensions', id), extension);
}

/** Installs the extension anew from its folder, over the one that runs. */
export async function updateExtension(
  { browser, control, id }: FirefoxSession,
  folder: string,
): Promise<FirefoxSession> {
  const extension = resolve(folder);
  await browser.installExtension(extension);
  return openSession(browser, control, id, extension);
}

async function openSession(
  browser: Browser,
  control: Page,
  id: string,
  extension: string,
): Promise<FirefoxSession> {
  // Only ESR and developer editions take an unsigned extension from the profile.
  if (!(await isInstalled(control, id))) await browser.installExtension(extension);
  const base = `moz-extension://${UUID}/`;
  const inert = await openFirefoxPage(browser, base + INERT_PATH);
  return { browser, id, base, control, inert };
}
