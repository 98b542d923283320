import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { findBrowser } from '../setup/find-browser.mjs';
import type { LaunchOptions } from './browser.ts';
import { chromiumArguments } from './chromium-session.ts';
import { openPipe, type Send } from './devtools-pipe.ts';

/** A Chromium with the extension in which nothing is attached to anything. */
export type UnattachedChromium = {
  /** Whether the worker runs. Rejects when a debugger is attached to it: that keeps it alive. */
  readonly isWorkerAlive: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

type Options = Pick<LaunchOptions, 'extension' | 'hosts'> & { readonly profile: string };

/** Starts Chromium with the extension in a profile, and attaches to nothing, as for a user. */
export async function launchUnattached(options: Options): Promise<UnattachedChromium> {
  const executable = findBrowser('chromium');
  if (executable === undefined) throw new Error('No chromium on the PATH.');
  const child = spawn(executable, unattachedArguments(options), {
    env: { ...process.env, LANGUAGE: 'en_US' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const send = openPipe(child);
  await send('Extensions.loadUnpacked', { path: resolve(options.extension) });
  return {
    isWorkerAlive: () => isWorkerAlive(send),
    close: async () => {
      const ended = once(child, 'exit');
      await send('Browser.close');
      await ended;
    },
  };
}

function unattachedArguments({ profile, ...options }: Options): readonly string[] {
  return [
    ...chromiumArguments(options),
    '--headless=new',
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
}

async function isWorkerAlive(send: Send): Promise<boolean> {
  const { targetInfos = [] } = await send('Target.getTargets');
  const workers = targetInfos.filter(({ type }) => type === 'service_worker');
  if (workers.some(({ attached }) => attached)) throw new Error('A debugger is at the worker');
  return workers.some(({ url }) => url.startsWith('chrome-extension:'));
}
