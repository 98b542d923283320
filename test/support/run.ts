import type { Browser } from 'puppeteer-core';
import { endBrowser } from './process.ts';
import { downloadsOf, openProfile } from './profile.ts';

/** A browser's life in one profile. The session is another one after every restart. */
export interface Run<Session> {
  readonly session: Session;
  /** The folder of the profile. */
  readonly profile: string;
  readonly downloads: string;
  readonly restart: (whileClosed?: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a browser in the given profile folder, or in a temporary one that the end removes. */
export async function openRun<Session extends { readonly browser: Browser }>(
  folder: string | undefined,
  start: (folder: string) => Promise<Session>,
): Promise<Run<Session>> {
  const profile = await openProfile(folder);
  let session = await start(profile.folder).catch(async (error: unknown) => {
    await profile.release();
    throw error;
  });
  return {
    get session() {
      return session;
    },
    profile: profile.folder,
    downloads: downloadsOf(profile.folder),
    restart: async (whileClosed) => {
      await endBrowser(session.browser);
      await whileClosed?.();
      session = await start(profile.folder);
    },
    close: async () => {
      await endBrowser(session.browser);
      await profile.release();
    },
  };
}
