import { expect, test } from 'vitest';
import type { Command } from '../../../lib/core/command.ts';
import { awaitStorage } from '../../../lib/await-storage.ts';
import { STORAGE_VERSION } from '../../../lib/storage-version.ts';
import { ID, KEY, World } from '../support/world.ts';

const COMMANDS: readonly Command[] = [
  { type: 'track', service: '2captcha', ids: ['5'] },
  { type: 'save-key', service: '2captcha', key: KEY },
  { type: 'try-again', service: '2captcha' },
  { type: 'remove-key', service: '2captcha' },
  { type: 'opened' },
  { type: 'online' },
  { type: 'delete-damaged' },
  { type: 'forget-everything' },
  { type: 'prepare' },
];

/** A world with a task in work, which a newer version went on with until it was taken back. */
async function downgraded(version = STORAGE_VERSION + 1): Promise<World> {
  const world = new World();
  await world.follow(ID);
  world.worker.kill();
  await world.damage({ version, 'task:2captcha:6': { form: 'of its own' } });
  world.service.seen.length = 0;
  return world;
}

test.each([STORAGE_VERSION + 1, 99])(
  'what version %i of the storage holds is neither read, written, deleted nor asked for',
  async (version) => {
    const world = await downgraded(version);
    const before = await world.everything();
    world.worker.calls.length = 0;
    world.worker.start();
    for (const command of COMMANDS) void world.post(command);
    await world.trigger('online');
    await world.install();
    world.shell.happens('menu', { menuItemId: 'track', selectionText: '74372499132' });
    await world.run(120_000);
    expect(await world.everything()).toEqual(before);
    expect(world.service.seen).toEqual([]);
    expect(world.alarm).toBeNull();
    const read = world.worker.calls.filter(({ name }) => name.startsWith('storage.'));
    expect(new Set(read.map(({ detail }) => detail))).toEqual(new Set(['version']));
  },
);

test('the button says so, and a page that opens is told', async () => {
  const world = await downgraded();
  world.worker.start();
  await world.run(10);
  expect(await world.button()).toEqual({
    text: '!',
    title: 'Task Tray: stored by a newer version',
  });
  await expect(awaitStorage()).resolves.toBe('newer');
});

test('once it is updated again, it goes on as if nothing had been', async () => {
  const world = await downgraded();
  world.worker.start();
  await world.run(60_000);
  world.worker.kill();
  await world.damage({ version: STORAGE_VERSION });
  world.service.solve(ID, 0);
  world.worker.start();
  await world.run(10_000);
  expect(await world.statusOf(ID)).toBe('ready');
});
