import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEW_ACCOUNT } from '../../../lib/core/account.ts';
import type { ServiceId } from '../../../lib/core/service.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { parseAccount } from '../../../lib/schema.ts';
import { intercept } from '../support/intercept.ts';
import type { Sent } from '../support/page.ts';
import { atAnother, ORIGIN, OTHER_ORIGIN, use } from '../support/services.ts';
import { passed } from '../support/waits.ts';
import { ID, type World } from '../support/world.ts';

/** The requests that the account at a service counts, and those that were made there, in its last hour. */
async function requests(world: World, service: ServiceId, origin: string) {
  const { usage } = parseAccount(await world.stored(`account:${service}`)) ?? NEW_ACCOUNT;
  const counted = usage.reduce((sum, [, more]) => sum + more, 0);
  return { counted, made: world.service.seen.filter((each) => each.origin === origin).length };
}

/** A world in which each account counts its requests, the first service is asked and its task ready. */
async function counting(): Promise<World> {
  const world = await atAnother();
  world.service.solve(ID, 0);
  await world.send(use('2captcha'));
  await world.run(20_000);
  const accounts = ['2captcha', 'rucaptcha'].map((service) => `account:${service}`);
  for (const name of accounts) {
    const account = parseAccount(await world.stored(name)) ?? NEW_ACCOUNT;
    await world.damage({ [name]: { ...account, usage: [] } });
  }
  world.worker.kill();
  world.service.seen.length = 0;
  return world;
}

const COMMANDS: readonly Sent[] = [
  { type: 'try-again', service: '2captcha' },
  { type: 'report', key: taskKey('2captcha', ID), verdict: 'correct' },
];

/** How long after the command the service is changed, in ms, where each reading takes one. */
const DELAYS = Array.from({ length: 12 }, (_, i) => i);

test.each(COMMANDS.flatMap((command) => DELAYS.map((delay) => ({ command, delay }))))(
  'a request counts for the account that it is made with, though the service changes: %j',
  async ({ command, delay }) => {
    const world = await counting();
    intercept(fakeBrowser.storage.local, 'get', async (_names, go) => {
      await passed(1);
      return go();
    });
    void world.post(command);
    await world.run(delay);
    void world.post(use('rucaptcha'));
    await world.run(5_000);
    const own = await requests(world, '2captcha', ORIGIN);
    const other = await requests(world, 'rucaptcha', OTHER_ORIGIN);
    expect([own.counted, other.counted]).toEqual([own.made, other.made]);
  },
);

/** When the service is changed, in ms, while a task is asked for every 5 s and each write takes 700 ms. */
const MOMENTS = Array.from({ length: 12 }, (_, i) => i * 500);

test.each(MOMENTS)(
  'what a slow disk kept from being asked is not taken back from the account of another service: %i',
  async (moment) => {
    const world = await atAnother();
    await world.send(use('2captcha'));
    await world.run(20_000);
    world.writesTake = 700;
    await world.run(moment);
    // Written first, so that the change of service may stand between the questions and their taking back.
    for (const label of ['a', 'b'])
      void world.post({ type: 'label', keys: [taskKey('2captcha', ID)], label });
    void world.post(use('rucaptcha'));
    await world.run(20_000);
    const own = await requests(world, '2captcha', ORIGIN);
    const other = await requests(world, 'rucaptcha', OTHER_ORIGIN);
    expect(own.counted).toBeGreaterThanOrEqual(own.made);
    expect(other.counted).toBe(other.made);
  },
);

test.each(COMMANDS.flatMap((command) => DELAYS.map((delay) => ({ command, delay }))))(
  'a key that was removed is used for no request any more: %j',
  async ({ command, delay }) => {
    const world = await counting();
    intercept(fakeBrowser.storage.local, 'get', async (_names, go) => {
      await passed(1);
      return go();
    });
    let made = Infinity;
    intercept(fakeBrowser.storage.local, 'set', async ([items], go) => {
      await go();
      if ('vault:2captcha' in Object(items)) made = world.service.seen.length;
    });
    void world.post(command);
    await world.run(delay);
    void world.post({ type: 'remove-key' });
    await world.run(5_000);
    expect(world.service.seen).toHaveLength(made);
  },
);
