import type { Browser } from 'puppeteer-core';
import { hearPrinted } from './printed.ts';
import { endBrowser } from './process.ts';
import { downloadsOf, openProfile } from './profile.ts';

/** A browser's life in one profile. The session is another one after every restart. */
export interface Run<Session> {
  readonly session: Session;
  /** The folder of the profile. */
  readonly profile: string;
  readonly downloads: string;
  /** All that the browser has printed since it had started with the extension. */
  readonly printed: () => string;
  readonly restart: (whileClosed?: () => Promise<void>) => Promise<void>;
  /** Makes another session of the same browser. */
  readonly renew: (again: (session: Session) => Promise<Session>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a browser in the given profile folder, or in a temporary one that the end removes. */
export async function openRun<Session extends { readonly browser: Browser }>(
  folder: string | undefined,
  start: (folder: string) => Promise<Session>,
): Promise<Run<Session>> {
  const profile = await openProfile(folder);
  const printed: string[] = [];
  const open = async () => {
    const opened = await start(profile.folder);
    hearPrinted(opened.browser, (text) => printed.push(text));
    return opened;
  };
  let session = await open().catch(async (error: unknown) => {
    await profile.release();
    throw error;
  });
  return {
    get session() {
      return session;
    },
    profile: profile.folder,
    downloads: downloadsOf(profile.folder),
    printed: () => printed.join(''),
    restart: async (whileClosed) => {
      await endBrowser(session.browser);
      await whileClosed?.();
      session = await open();
    },
    renew: async (again) => {
      session = await again(session);
    },
    close: async () => {
      await endBrowser(session.browser);
      await profile.release();
    },
  };
}
