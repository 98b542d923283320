import { browser } from 'wxt/browser';
import { paintBadge } from './action.ts';
import { newerBadge } from './core/badge.ts';
import { eraseStorage } from './erase-storage.ts';
import { ITEM } from './items.ts';
import { browserLanguage } from './language.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { readStored } from './read-stored.ts';
import { parseNames } from './schema.ts';
import { FORGOTTEN, readStorageVersion, VERSION_ITEM } from './storage-version.ts';
import { refuse } from './write-refused.ts';

/**
 * Brings what is stored into the form of this extension, before anything of it is read. What a newer
 * one stored is left alone: then this never settles, so that whoever waits for the store neither reads
 * nor writes nor asks for anything. Rejects with `WriteRefused`, storage as it was, where the disk is full.
 */
export async function openStorage(migrations = MIGRATIONS): Promise<void> {
  const version = await readStorageVersion();
  const latest = migrations.length + 1;
  if (version === latest) return;
  if (version !== null && version > latest) return shutOut();
  if (version === FORGOTTEN) await eraseStorage();
  await migrate(version === FORGOTTEN ? [] : migrations.slice((version ?? 1) - 1), latest);
}

/** In one `set`, so that a kill leaves one form or the other whole. */
async function migrate(migrations: readonly Migration[], latest: number): Promise<void> {
  const stored =
    migrations.length === 0 ? {} : await readStored(await browser.storage.local.getKeys());
  const items = { ...stored };
  for (const migration of migrations) Object.assign(items, migration(items));
  const changed = Object.entries(items).filter(([name, value]) => value !== stored[name]);
  const gone = changed.flatMap(([name, value]) => (value === undefined ? name : []));
  const written = browser.storage.local.set({
    ...Object.fromEntries(changed.filter(([, value]) => value !== undefined)),
    ...(gone.length > 0 && { [ITEM.leftovers]: [...namesIn(items[ITEM.leftovers]), ...gone] }),
    [VERSION_ITEM]: latest,
  });
  // With nothing to migrate the number alone is missing, and none stands for 1.
  await written.catch(migrations.length === 0 ? () => undefined : refuse);
}

function namesIn(leftovers: unknown): readonly string[] {
  return parseNames(leftovers) ?? [];
}

async function shutOut(): Promise<never> {
  await browser.alarms.clearAll();
  await paintBadge(newerBadge(browserLanguage()));
  return new Promise(() => undefined);
}
