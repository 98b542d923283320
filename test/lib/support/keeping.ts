import { expect } from 'vitest';
import { KEEPS, type Keep } from '../../../lib/core/client-key.ts';
import { buildForFirefox } from './worker.ts';
import type { Sent } from './page.ts';
import { KEY, World } from './world.ts';

export const WORDS = 'correct horse battery staple';

/** Every change from one way of keeping the key to another, and to the same. */
export const CHANGES = KEEPS.flatMap((from) => KEEPS.map((to) => [from, to] as const));

/** The command that has the key kept in a way. */
export function keepAs(keep: Keep): Sent {
  return keep === 'passphrase'
    ? { type: 'keep-key', keep, passphrase: WORDS }
    : { type: 'keep-key', keep };
}

/** A key that is on the device as it is lies elsewhere in each. */
export const BROWSERS = ['chromium', 'firefox'] as const;

/** A world whose key is kept in a way, and nothing is pending. */
export async function keeping(
  keep: Keep,
  name: (typeof BROWSERS)[number] = 'chromium',
): Promise<World> {
  const world = new World();
  if (name === 'firefox') buildForFirefox();
  await world.setUp();
  if (keep !== 'device') await world.send(keepAs(keep));
  await world.run(10);
  world.worker.calls.length = 0;
  return world;
}

/** Checks that the key is where this way has it and nowhere else, and that it can be used. */
export async function expectKept(world: World, keep: Keep): Promise<void> {
  const { disk, memory } = await world.everything();
  expect([keep, disk.includes(KEY)]).toEqual([keep, keep === 'device']);
  expect([keep, memory.includes(KEY)]).toEqual([keep, keep !== 'device']);
  expect([keep, disk.includes('pbkdf2')]).toEqual([keep, keep === 'passphrase']);
  for (const dump of [disk, memory]) expect(dump).not.toContain(WORDS);
  expect(await world.stored('account:2captcha')).toMatchObject({ keep, isLocked: false });
  const asked = world.service.seen.length;
  await world.send({ type: 'try-again' });
  await world.run(100);
  expect(world.service.seen.slice(asked).map(({ clientKey }) => clientKey)).toEqual([KEY]);
}

/** What a key of this length is overwritten by: a blank, and then characters by chance. */
export function coverOf(length: number): unknown {
  return expect.stringMatching(new RegExp(`^ [ -~]{${length - 1}}$`));
}

/** The key of a service as it is kept on this device; undefined where none is. */
export async function keyOnDisk(world: World, service = '2captcha'): Promise<string | undefined> {
  return world.worker.files.texts.get(String(await world.stored(`vault:${service}`)));
}
