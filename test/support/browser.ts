import type { Page } from 'puppeteer-core';
import type { BrowserShell } from './browser-shell.ts';

/** How a browser is started with the extension. */
export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  /**
   * Host name → port of the local TLS server that stands in for it. Firefox can map to one port
   * only, so there all must be equal.
   */
  readonly hosts: Readonly<Record<string, number>>;
  /** The folder of a profile to use and keep. Without it a temporary one is made and removed. */
  readonly profile?: string;
  /** Default: true. */
  readonly headless?: boolean;
  /** The browser's own language, as a BCP 47 tag. Default: en-US. */
  readonly language?: string;
}

/** What the toolbar button shows. The colour is `#rrggbb`. */
export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

/** An alarm of the extension; the time in ms since 1970. */
export interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
}

/** The size of a page, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A browser with the extension installed. Reading through it (badge, storage, alarms, the worker's
 * state) neither wakes the background worker nor keeps it alive.
 */
export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  /** Whether `openPopup` answers the button's popup; if not, it opens the same page in a tab. */
  readonly hasRealPopup: boolean;
  /** The folder of the profile. */
  readonly profile: string;
  /** The folder that downloads go to, without being asked. */
  readonly downloads: string;
  /** All that the browser's process has printed, what its pages and the worker wrote to their consoles too. */
  printed(): string;
  /**
   * A page with the extension's API that runs none of its code, to seed storage or send messages:
   * a real page would mark answers as seen. Another one after a restart.
   */
  inertPage(): Page;
  /**
   * Opens a page of the extension ('options.html') in a tab of its own, loaded and in front. In
   * Firefox nothing tells when such a page loads again: open another instead of reloading it.
   */
  openPage(path: string): Promise<Page>;
  /** Opens a page of the extension in a window of its own. */
  openWindow(path: string): Promise<Page>;
  /** Opens the popup, which closes when another page is brought to front. */
  openPopup(): Promise<Page>;
  /** Opens the button's popup, in both browsers, and pastes into what has the focus there. */
  pasteIntoPopup(text: string): Promise<void>;
  /** What a user does in the browser itself. */
  shell(): BrowserShell;
  /** Closes the button's popup if it is open. */
  closePopup(): Promise<void>;
  /** Stops the background worker at once, whatever it is doing. */
  killWorker(): Promise<void>;
  isWorkerAlive(): Promise<boolean>;
  /** Has the worker write a text to its console; wakes it. */
  logInWorker(text: string): Promise<void>;
  badge(): Promise<Badge>;
  /** All of storage.local. */
  storageDump(): Promise<Readonly<Record<string, unknown>>>;
  alarms(): Promise<readonly Alarm[]>;
  readClipboard(page: Page): Promise<string>;
  writeClipboard(page: Page, text: string): Promise<void>;
  /** Pastes into the focused element as a user does: clipboard, then Ctrl+V. */
  paste(page: Page, text: string): Promise<void>;
  /** What its content security policy has kept this page from so far; in Firefox, any page. */
  policyViolations(page: Page): Promise<readonly string[]>;
  setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Saves what is visible of the page, in this size if said. A real popup sizes itself. */
  screenshot(page: Page, file: `${string}.png`, size?: Size): Promise<void>;
  /**
   * Ends the browser and starts it again with the same profile: storage.local stays, pages opened
   * before are gone. `whileClosed` is done in between.
   */
  restart(whileClosed?: () => Promise<void>): Promise<void>;
  /**
   * Puts what is in the extension's folder now in the place of the extension that runs, as an update does:
   * at once, whatever it is doing. Pages opened before are gone.
   */
  update(): Promise<void>;
  close(): Promise<void>;
}
