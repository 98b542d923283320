import type { Page } from 'puppeteer-core';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;
declare const chrome: {
  readonly storage: {
    readonly local: {
      readonly onChanged: { addListener(listener: (changes: Changes) => void): void };
    };
  };
};
declare global {
  // Only `var` makes it a property of the page's global object.
  var writes: Write[];
}

/** What one call of `storage.local.set` or `remove` wrote: each name, and its size with the value's JSON. */
export type Write = readonly { readonly name: string; readonly bytes: number }[];

/** Has an inert page note what is written from now on, the worker being the only one that writes. */
export function noteWrites(inert: Page): Promise<void> {
  return inert.evaluate(() => {
    globalThis.writes = [];
    chrome.storage.local.onChanged.addListener((changes) => {
      globalThis.writes.push(
        Object.entries(changes).map(([name, { newValue }]) => ({
          name,
          bytes: new Blob([name, JSON.stringify(newValue) ?? '']).size,
        })),
      );
    });
  });
}

/** What was written since the last call. */
export function takeWrites(inert: Page): Promise<readonly Write[]> {
  return inert.evaluate(() => globalThis.writes.splice(0));
}
