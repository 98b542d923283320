import type { Page } from 'puppeteer-core';

declare const chrome: {
  readonly runtime: {
    readonly onMessage: { addListener(hear: (message: unknown) => void): void };
  };
};
declare const overheard: readonly unknown[];

/** Has an inert page hear what the extension's parts send to each other from now on. */
export async function overhear(inert: Page): Promise<void> {
  await inert.evaluate(() => {
    const all: unknown[] = [];
    Reflect.set(globalThis, 'overheard', all);
    chrome.runtime.onMessage.addListener((message) => void all.push(message));
  });
}

/** The messages that it heard so far, each as JSON. */
export async function messagesHeard(inert: Page): Promise<readonly string[]> {
  return inert.evaluate(() => overheard.map((message) => JSON.stringify(message)));
}
