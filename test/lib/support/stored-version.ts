import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '../../../lib/core/json.ts';
import { readItems } from '../../../lib/items.ts';
import { pairs } from './services.ts';
import { tellAll, type Told } from './tell-all.ts';
import type { World } from './world.ts';

/** All that a version stored in the end, and what it told its user then. */
export type StoredVersion = {
  /** In ms since the epoch. */
  readonly at: number;
  readonly told: Told;
  /** The same once the newest action was taken back. */
  readonly restored: Told;
  /** The pairs of host and key that requests held. */
  readonly pairs: readonly string[];
  readonly stored: Readonly<Record<string, Json>>;
};

const FOLDER = 'test/lib/stored';

/** The file of a version. */
export function fileOf(version: string): string {
  return `${FOLDER}/${version}.json`;
}

/** The versions that have a file. */
export const VERSIONS: readonly string[] = readdirSync(FOLDER).map((name) =>
  name.replace(/\.json$/, ''),
);

/** What is in the file of a version. */
export function readVersion(version: string): StoredVersion {
  return JSON.parse(readFileSync(fileOf(version), 'utf8'));
}

/** What would be in a file of this version, had its user lived in this world. */
export async function versionOf(world: World): Promise<StoredVersion> {
  const [at, told, { disk }] = [Date.now(), await tellAll(), await world.everything()];
  await takeBack(world);
  return {
    at,
    told,
    restored: await tellAll(),
    pairs: pairs(world),
    stored: JSON.parse(disk),
  };
}

/** Has the newest action taken back. */
export async function takeBack(world: World): Promise<void> {
  const { undo } = await readItems();
  await world.send({ type: 'undo', token: undo?.token ?? '' });
}

/** The form of what is stored: the kinds of items, and all paths in them with the types of what is there. */
export function formOf(stored: StoredVersion['stored']): readonly string[] {
  const lines = Object.entries(stored).flatMap(([name, value]) => pathsIn(kindOf(name), value));
  return [...new Set(lines)].toSorted();
}

/** The name of an item without what it is about: a task, a service, a number. */
function kindOf(name: string): string {
  return name.replace(/:.*$/, ':…');
}

function pathsIn(path: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsIn(`${path}[]`, each));
  if (typeof value !== 'object' || value === null)
    return [`${path}: ${value === null ? 'null' : typeof value}`];
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsIn(`${path}.${kindOf(name)}`, inner),
  );
}
