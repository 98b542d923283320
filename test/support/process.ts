import puppeteer, { type Browser, type LaunchOptions as Start } from 'puppeteer-core';
import { findBrowser } from '../setup/find-browser.mjs';
import type { ExtensionBrowser } from './browser.ts';

const START_MS = 60_000;
const CLOSE_MS = 10_000;

/** Starts a browser of this machine and prepares it; what fails is ended and tried once more. */
export async function startBrowser<Session>(
  name: ExtensionBrowser['name'],
  options: Start,
  prepare: (browser: Browser) => Promise<Session>,
): Promise<Session> {
  const executablePath = findBrowser(name);
  if (executablePath === undefined) throw new Error(`No ${name} on the PATH.`);
  const start = async () => {
    const browser = await puppeteer.launch({
      ...options,
      executablePath,
      // Times and numbers on the pages must not depend on where the tests run.
      env: { ...process.env, TZ: 'UTC', LANGUAGE: 'en_US', ...options.env },
      timeout: START_MS,
      protocolTimeout: START_MS,
    });
    try {
      return await prepare(browser);
    } catch (error) {
      await endBrowser(browser);
      throw error;
    }
  };
  return start().catch(start);
}

/** Closes a browser, by force when it does not go. */
export async function endBrowser(browser: Browser): Promise<void> {
  const force = setTimeout(() => browser.process()?.kill('SIGKILL'), CLOSE_MS);
  try {
    await browser.close();
  } finally {
    clearTimeout(force);
  }
}
