import type { ServiceId } from '../../../lib/core/service.ts';
import { ID, OTHER_KEY, World } from './world.ts';

/** Where each of the known services is asked. */
export const ORIGIN = 'https://api.2captcha.com';
export const OTHER_ORIGIN = 'https://api.rucaptcha.com';

/** A task of the other service. */
export const OTHER_ID = '5550001';

/** The command that has a service asked. */
export const use = (service: ServiceId) => ({ type: 'use-service', service }) as const;

/** A world that follows a task at the first service, and was then told to use another with a key of its own. */
export async function atAnother(): Promise<World> {
  const world = new World();
  await world.follow(ID);
  await world.send(use('rucaptcha'));
  await world.send({ type: 'save-key', service: 'rucaptcha', key: OTHER_KEY });
  await world.run(1_000);
  return world;
}

/** The pairs of host and key that any request ever held. */
export function pairs({ service: { seen } }: World): readonly string[] {
  return [...new Set(seen.map(({ origin, clientKey }) => `${origin} ${clientKey}`))].toSorted();
}
