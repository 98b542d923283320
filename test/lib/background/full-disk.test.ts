import { expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../../lib/core/command.ts';
import type { Disk } from '../../../lib/core/disk.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { readDisk, watchDisk } from '../../../lib/disk.ts';
import { ready } from '../support/fake-service.ts';
import { ID, OTHER_KEY, World } from '../support/world.ts';

const MINUTE = 60_000;
const key = taskKey('2captcha', ID);

const COMMANDS: readonly Command[] = [
  { type: 'track', service: '2captcha', ids: ['5', '6'] },
  { type: 'remove', keys: [key] },
  { type: 'check', keys: [key] },
  { type: 'seen', event: 1 },
  { type: 'save-key', service: '2captcha', key: OTHER_KEY },
  { type: 'remove-key', service: '2captcha' },
];

async function everything(world: World): Promise<readonly unknown[]> {
  const names = ['index', 'seen', 'undo', 'vault:2captcha', `task:${key}`, 'task:2captcha:5'];
  return Promise.all(names.map((name) => world.stored(name)));
}

test.each(COMMANDS)('a command the disk has no room for is refused: $type', async (command) => {
  const world = new World();
  await world.follow(ID);
  const before = await everything(world);
  world.refuses = () => true;
  expect(await world.send(command)).toEqual({ kind: 'refused' });
  expect(await everything(world)).toEqual(before);
  expect((await world.button()).title).toBe('Task Tray: 1 processing');
  world.refuses = () => false;
  expect(await world.send(command)).not.toEqual({ kind: 'refused' });
  await world.run(1_000);
  expect(await everything(world)).not.toEqual(command.type === 'check' ? null : before);
});

test.each([3_000, 2 * MINUTE])(
  'a disk that is full for %i ms stops no task for good',
  async (ms) => {
    const world = new World();
    world.service.solve(ID, 10_000);
    await world.follow(ID);
    world.refuses = () => true;
    await world.run(ms);
    world.refuses = () => false;
    await world.run(MINUTE);
    expect(await world.statusOf(ID)).toBe('ready');
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  },
);

test('the user is told as long as the tasks wait for the disk, by the button and by pages', async () => {
  const world = new World();
  await world.follow(ID);
  const told: Disk[] = [];
  onTestFinished(watchDisk((disk) => told.push(disk)));
  world.refuses = () => true;
  await world.run(6_000);
  expect(await world.button()).toEqual({
    text: '!',
    title: 'Task Tray: storage full · 1 processing',
  });
  await world.run(MINUTE);
  world.worker.kill();
  world.worker.start();
  await world.run(MINUTE);
  expect([await readDisk(), told.at(-1)]).toEqual(['full', 'full']);
  world.refuses = () => false;
  await world.run(6_000);
  expect(await world.button()).toEqual({ text: '1', title: 'Task Tray: 1 processing' });
  expect([await readDisk(), told.at(-1)]).toEqual(['well', 'well']);
});

test('with nothing pending any more nobody is told that the disk is full', async () => {
  const world = new World();
  world.service.script(ID, () => ready(ID));
  await world.setUp();
  world.refuses = (names) => names.includes(`task:${key}`) && world.service.seen.length > 0;
  await world.send({ type: 'track', service: '2captcha', ids: [ID] });
  await world.run(3_000);
  expect((await world.button()).text).toBe('!');
  await world.send({ type: 'remove', keys: [key] });
  await world.run(3_000);
  expect(await world.button()).toEqual({ text: '', title: 'Task Tray' });
  expect(await readDisk()).toBe('well');
});

test('a worker that finds the disk well says so in place of one that was killed', async () => {
  const world = new World();
  await world.follow(ID);
  world.refuses = () => true;
  await world.run(6_000);
  world.worker.kill();
  world.refuses = () => false;
  world.worker.start();
  await world.run(1_000);
  expect(await readDisk()).toBe('well');
});

test('while its time cannot be stored no request leaves', async () => {
  const world = new World();
  await world.follow(ID);
  world.refuses = () => true;
  await world.run(5 * MINUTE);
  expect(world.service.timesOf(ID)).toHaveLength(1);
});

test('an answer that the disk refuses is neither announced nor lost', async () => {
  const world = new World();
  let count = 0;
  // The service gives an answer away once.
  world.service.script(ID, () => {
    count += 1;
    return count === 1
      ? ready(ID)
      : { body: { errorId: 16, errorCode: 'ERROR_NO_SUCH_CAPCHA_ID' } };
  });
  await world.setUp();
  world.refuses = (names) => names.includes(`task:${key}`) && count > 0;
  await world.send({ type: 'track', service: '2captcha', ids: [ID] });
  await world.run(3_000);
  expect((await world.button()).title).toBe('Task Tray: storage full · 1 processing');
  world.refuses = () => false;
  await world.run(MINUTE);
  expect(await world.statusOf(ID)).toBe('ready');
});

test.each(['online', 'onAdded', 'onRemoved'] as const)(
  'the browser tells of something (%s) and the disk is full: the tasks go on when it is not',
  async (event) => {
    const world = new World();
    await world.follow(ID);
    world.service.rule = () => 'offline';
    await world.run(MINUTE);
    world.refuses = () => true;
    world.hasAccess = event !== 'onRemoved';
    await world.trigger(event);
    expect(await world.send({ type: 'opened' })).toEqual({ kind: 'done' });
    world.refuses = () => false;
    world.hasAccess = true;
    world.service.rule = () => null;
    world.service.solve(ID, 0);
    await world.run(5 * MINUTE);
    expect(await world.statusOf(ID)).toBe('ready');
  },
);
