import { expect, test } from 'vitest';
import { KEY, World } from '../support/world.ts';

const BUG = { at: 5, version: '0.1.0', where: 'page', text: 'Error: x' } as const;

test.each([
  ['unhandledrejection', { reason: new Error(`lost ${KEY}`) }],
  ['error', { error: new Error(`lost ${KEY}`), message: 'lost' }],
  ['error', { error: undefined, message: `lost ${KEY}` }],
] as const)(
  'what nothing caught in the worker is stored without the key: %s',
  async (name, event) => {
    const world = new World();
    await world.setUp();
    await world.makeMistake(name, event);
    const bug = await world.stored('bug');
    expect(bug).toMatchObject({ where: 'worker', version: expect.any(String) });
    expect(JSON.stringify(bug)).toContain('lost [key]');
    expect(JSON.stringify(bug)).not.toContain(KEY);
  },
);

test('a full disk on top of a bug makes no second one', async () => {
  const world = new World();
  await world.setUp();
  world.refuses = () => true;
  await world.makeMistake('error', { error: new Error('lost'), message: 'lost' });
  expect(await world.stored('bug')).toBeUndefined();
});

test('a page hands its bug in, and the user dismisses it', async () => {
  const world = new World();
  await world.setUp();
  await world.send({ type: 'bug', bug: BUG });
  expect(await world.stored('bug')).toEqual(BUG);
  await world.send({ type: 'dismiss-bug' });
  expect((await world.stored('bug')) ?? null).toBeNull();
});
