import { expect, test } from 'vitest';
import { ID, World } from '../support/world.ts';

const RECORDS = [`task:2captcha:${ID}`, `poll:2captcha:${ID}`];

/** A world in which a task was removed for good, and its records could not be deleted. */
async function undeletable(): Promise<World> {
  const world = new World();
  world.keepsAll = true;
  await world.follow(ID);
  await world.send({ type: 'remove', keys: [`2captcha:${ID}`] });
  await world.send({ type: 'track', ids: ['5'] });
  await world.run(10);
  return world;
}

test('what could not be deleted is deleted when the worker starts again', async () => {
  const world = await undeletable();
  for (const name of RECORDS) expect(await world.stored(name)).toBeDefined();
  world.worker.kill();
  world.keepsAll = false;
  world.worker.start();
  await world.run(10);
  for (const name of [...RECORDS, 'leftovers']) expect(await world.stored(name)).toBeUndefined();
});

test('a task that is tracked again before its old record was deleted keeps its new one', async () => {
  const world = await undeletable();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID] });
  await world.run(10_000);
  world.worker.kill();
  world.keepsAll = false;
  world.worker.start();
  await world.run(10);
  expect(await world.statusOf(ID)).toBe('ready');
});

test('a mended index does not bring back what is only not deleted yet', async () => {
  const world = await undeletable();
  world.worker.kill();
  await world.damage({ index: 'garbage' });
  const asked = world.service.timesOf(ID).length;
  world.worker.start();
  await world.run(30_000);
  expect((await world.index()).entries.map(([key]) => key)).toEqual(['2captcha:5']);
  expect(world.service.timesOf(ID)).toHaveLength(asked);
});
