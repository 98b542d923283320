import { expect, test } from 'vitest';
import { ID, World } from '../support/world.ts';

const KEY_OF_TASK = `2captcha:${ID}` as const;
const labelled = (label: string) => ({ type: 'label', keys: [KEY_OF_TASK], label }) as const;

test('a label is kept, trimmed, through the end of its task and a restart', async () => {
  const world = new World();
  world.service.solve(ID, 8_000);
  await world.follow(ID);
  expect(await world.send(labelled('  login form '))).toEqual({ kind: 'done' });
  await world.run(20_000);
  world.worker.kill();
  world.worker.start();
  await world.run(1_000);
  expect(await world.stored(`task:${KEY_OF_TASK}`)).toMatchObject({
    label: 'login form',
    state: { status: 'ready' },
  });
});

test('an empty label takes it away', async () => {
  const world = new World();
  await world.follow(ID);
  await world.send(labelled('login'));
  await world.send(labelled('  '));
  expect(await world.stored(`task:${KEY_OF_TASK}`)).toMatchObject({ label: '' });
});

test('a label of a task that is removed brings nothing back', async () => {
  const world = new World();
  await world.follow(ID);
  await world.send({ type: 'remove', keys: [KEY_OF_TASK] });
  await world.send({ type: 'opened' });
  await world.send(labelled('late'));
  expect(await world.stored(`task:${KEY_OF_TASK}`)).toBeUndefined();
});

test('a label comes back with its task by Undo', async () => {
  const world = new World();
  await world.follow(ID);
  await world.send(labelled('login'));
  const reply = await world.send({ type: 'remove', keys: [KEY_OF_TASK] });
  expect(reply).toMatchObject({ kind: 'removed', count: 1 });
  await world.send({ type: 'undo', token: 'undo' in reply ? (reply.undo ?? '') : '' });
  expect(await world.stored(`task:${KEY_OF_TASK}`)).toMatchObject({ label: 'login' });
});
