import { browser, type Browser } from 'wxt/browser';
import type { SetAside } from './core/set-aside.ts';
import { keyOfDamagedItem } from './items.ts';

/** Reads the damaged records that were set aside. */
export async function readSetAside(): Promise<SetAside> {
  const names = (await browser.storage.local.getKeys()).filter(isDamaged);
  return names.length === 0 ? {} : browser.storage.local.get(names);
}

/** Tells when another record was set aside, or one was deleted; the answer stops that. */
export function watchSetAside(onChange: () => void): () => void {
  const hear = (changes: Readonly<Record<string, Browser.storage.StorageChange>>): void => {
    if (Object.keys(changes).some(isDamaged)) onChange();
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
}

function isDamaged(name: string): boolean {
  return keyOfDamagedItem(name) !== null;
}
