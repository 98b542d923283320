import type { Page } from 'puppeteer-core';
import type { Alarm, Badge } from './browser.ts';

/**
 * A document of the extension that has its API but runs none of its code: opening a real page would
 * mark answers as seen.
 */
export const INERT_PATH = 'manifest.json';

declare const chrome: {
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<readonly number[]>;
    getTitle(of: object): Promise<string>;
  };
  readonly alarms: { getAll(): Promise<readonly Alarm[]> };
  readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } };
};

/** What the button shows, asked from the inert page. */
export async function readBadge(inert: Page): Promise<Badge> {
  const { rgba, ...words } = await inert.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
    rgba: await chrome.action.getBadgeBackgroundColor({}),
  }));
  const hex = rgba.slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
  return { ...words, color: `#${hex.join('')}` };
}

/** All of storage.local, asked from the inert page. */
export function readStorage(inert: Page): Promise<Record<string, unknown>> {
  return inert.evaluate(() => chrome.storage.local.get(null));
}

/** The extension's alarms, asked from the inert page. */
export function readAlarms(inert: Page): Promise<readonly Alarm[]> {
  return inert.evaluate(async () => {
    const alarms = await chrome.alarms.getAll();
    return alarms.map(({ name, scheduledTime }) => ({ name, scheduledTime }));
  });
}
