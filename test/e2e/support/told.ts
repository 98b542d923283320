import type { Page } from 'puppeteer-core';
import type { Entry } from '../../../lib/core/task-index.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { chunkOfItem } from '../../../lib/items.ts';
import { parseChunk } from '../../../lib/schema.ts';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

declare const chrome: {
  readonly storage: {
    readonly local: {
      readonly onChanged: { addListener(hear: (changes: Changes) => void): void };
    };
  };
};
declare const heard: [name: string, value: unknown][];

/** Has an inert page hear all that is stored from now on. */
export async function hearStored(inert: Page): Promise<void> {
  await inert.evaluate(() => {
    const all: [string, unknown][] = [];
    Reflect.set(globalThis, 'heard', all);
    chrome.storage.local.onChanged.addListener((changes) => {
      for (const [name, { newValue }] of Object.entries(changes)) all.push([name, newValue]);
    });
  });
}

/** How often a task was stored as news of an end, as the inert page heard it. */
export async function timesTold(inert: Page, id: string): Promise<number> {
  const stored = await inert.evaluate(() => heard);
  const entries = stored.flatMap(([name, value]): readonly Entry[] =>
    chunkOfItem(name) === null ? [] : (parseChunk(value) ?? []),
  );
  const key = taskKey('2captcha', id);
  const ends = entries.filter((entry) => entry[0] === key && entry[1] !== 'processing');
  return new Set(ends.map(([, , event]) => event)).size;
}
