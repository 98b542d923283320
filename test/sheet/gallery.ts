import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../support/browser.ts';
import { launchChromium } from '../support/chromium.ts';
import { itemsOf } from '../support/items-of.ts';
import { storeItems } from '../support/store-items.ts';
import { TaskPage } from '../support/task-page.ts';
import { NOW } from './now.ts';
import { STATES, type State } from './states.ts';
import { SURFACES, type Surface, type SurfaceName } from './surfaces.ts';

declare const chrome: {
  readonly action: { getUserSettings: () => Promise<unknown> };
  readonly storage: Readonly<
    Record<
      'local' | 'session',
      { clear(): Promise<void>; set(items: Readonly<Record<string, unknown>>): Promise<void> }
    >
  >;
};

/** Chromium with the pages as they are shipped, to be looked at in one state after the other. */
export type Gallery = {
  /** Opens a page in a state by their names, once all of it stands. */
  readonly open: (state: string, surface: SurfaceName) => Promise<TaskPage>;
  readonly close: () => Promise<void>;
};

/** Opens the gallery over the built extension, in a language by its BCP 47 tag. */
export async function openGallery(language = 'en-US'): Promise<Gallery> {
  const extension = await mkdtemp(join(tmpdir(), 'task-tray-'));
  await cp('.output/chrome-mv3', extension, { recursive: true });
  await copyFile('test/sheet/still-worker.js', join(extension, 'background.js'));
  const browser = await launchChromium({ extension, hosts: {}, language });
  let stored: string | null = null;
  return {
    open: async (name, surface) => {
      const state = STATES[name];
      if (state === undefined) throw new Error(`No state ${name}`);
      if (stored !== name) await store(browser, state);
      stored = name;
      const page = await openPage(browser, SURFACES[surface]);
      await state.act?.(page);
      await stands(page);
      return page;
    },
    close: async () => {
      await browser.close();
      await rm(extension, { recursive: true });
    },
  };
}

/** Stores a state in place of the one before. */
async function store(browser: ExtensionBrowser, state: State): Promise<void> {
  const { stored, service, version, disk = 'well' } = state;
  await browser.inertPage().evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  const items = await itemsOf(stored(), service);
  await storeItems(browser, version === undefined ? items : { ...items, version });
  await browser.inertPage().evaluate((noted) => chrome.storage.session.set({ disk: noted }), disk);
}

async function openPage(browser: ExtensionBrowser, surface: Surface): Promise<TaskPage> {
  const { path, width, height, zoom = 1 } = surface;
  const inert = browser.inertPage();
  const page = await inert.browser().newPage();
  await page.setViewport({ width, height, deviceScaleFactor: zoom });
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(settle, NOW);
  await page.goto(new URL(`/${path}`, inert.url()).href);
  const opened = new TaskPage(browser, page);
  await stands(opened);
  return opened;
}

/** Runs before the page does: as if its button had been pinned, and time stood still. */
function settle(now: number): void {
  Date.now = () => now;
  chrome.action.getUserSettings = () => Promise.resolve({ isOnToolbar: true });
}

/** Waits until what is loaded on its own and what is read later stands too. */
async function stands({ page }: TaskPage): Promise<void> {
  await page.waitForSelector('main');
  await page.waitForNetworkIdle({ idleTime: 200 });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
