import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { LaunchOptions } from './browser.ts';
import { INERT_PATH } from './inert-page.ts';
import { startBrowser } from './process.ts';
import { downloadsOf } from './profile.ts';

/** One run of Chromium. `base` is the address of the extension's files, with a slash at its end. */
export interface ChromiumSession {
  readonly browser: Browser;
  readonly devTools: CDPSession;
  readonly base: string;
  readonly inert: Page;
}

/** Starts Chromium with the extension, under the same id whenever the folder is the same. */
export function startChromium(options: LaunchOptions, profile: string): Promise<ChromiumSession> {
  const start = {
    headless: options.headless ?? true,
    userDataDir: profile,
    // Extensions can be loaded over the DevTools protocol only through a pipe.
    pipe: true,
    // A list of folders here would not be waited for, and its ids not be told.
    enableExtensions: true,
    downloadBehavior: { policy: 'allow' as const, downloadPath: downloadsOf(profile) },
    args: chromiumArguments(options),
    env: { LANGUAGE: (options.language ?? 'en-US').replace('-', '_') },
  };
  return startBrowser('chromium', start, (browser) => openSession(browser, options.extension));
}

async function openSession(browser: Browser, extension: string): Promise<ChromiumSession> {
  const id = await browser.installExtension(extension);
  const base = `chrome-extension://${id}/`;
  const devTools = await browser.target().createCDPSession();
  await devTools.send('Browser.setPermission', {
    // Only reading: what the extension may write without being asked is for the tests to find out.
    permission: { name: 'clipboard-read' },
    setting: 'granted',
    origin: base,
  });
  const [first] = await browser.pages();
  const inert = first ?? (await browser.newPage());
  await inert.goto(base + INERT_PATH);
  return { browser, devTools, base, inert };
}

/** Loads the extension anew from its folder, under the same id. */
export async function updateExtension(
  { browser }: ChromiumSession,
  extension: string,
): Promise<ChromiumSession> {
  // With the last page the browser would close, and those of the extension go.
  await browser.newPage();
  return openSession(browser, extension);
}

type Needed = Pick<LaunchOptions, 'hosts' | 'language'>;

/** What Chromium is started with in tests, whoever starts it. */
export function chromiumArguments({ hosts, language = 'en-US' }: Needed): string[] {
  const mapped = Object.entries(hosts).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  // Nothing else may leave the machine.
  const rules = [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return [
    // The sandbox does not start for root, as which containers run.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    // The consoles of pages and worker too.
    '--enable-logging=stderr',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--lang=${language}`,
    // Where there is no display there is no mouse either: pages would be drawn for fingers.
    '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
    '--ignore-certificate-errors',
    `--host-resolver-rules=${rules.join(', ')}`,
  ];
}
