import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile folder; `release` removes it if it was made here. */
export interface Profile {
  readonly folder: string;
  release(): Promise<void>;
}

/** The given profile folder, or a temporary one. */
export async function openProfile(given: string | undefined): Promise<Profile> {
  if (given !== undefined) return { folder: given, release: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'task-tray-'));
  // The browser's children may still be writing while they end.
  return { folder, release: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }) };
}

/** Where a browser with this profile puts its downloads. */
export function downloadsOf(profile: string): string {
  return join(profile, 'downloads');
}
