import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeStorage } from '../../lib/close-storage.ts';
import { intercept } from './support/intercept.ts';
import { World } from './support/world.ts';

const { local } = fakeBrowser.storage;

test('a worker that starts closes storage to content scripts', async () => {
  const world = new World();
  const levels: unknown[] = [];
  intercept(local, 'setAccessLevel', async ([level]) => levels.push(level));
  world.worker.start();
  // What it began would go on in the next test's browser.
  await world.run(10);
  expect(levels).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
});

test('a browser that refuses breaks nothing', async () => {
  intercept(local, 'setAccessLevel', async () => {
    throw new Error('Context cannot set the storage access level');
  });
  expect(closeStorage).not.toThrow();
  // Vitest fails a run with a rejection that nobody caught: here it would have come.
  await setImmediate();
});

test('a browser that cannot is not asked', () => {
  intercept(local, 'setAccessLevel', () => undefined);
  Object.assign(local, { setAccessLevel: undefined });
  expect(closeStorage).not.toThrow();
});
