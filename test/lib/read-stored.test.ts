import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ItemCache } from '../../lib/item-cache.ts';
import { readStored } from '../../lib/read-stored.ts';
import { intercept } from './support/intercept.ts';

const { local } = fakeBrowser.storage;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const ALL = Object.fromEntries(NAMES.map((name, i) => [name, i]));

/** Has storage refuse to hand out more than so many items at once, as Chrome does by their size. */
async function refuseBeyond(most: number): Promise<void> {
  await local.set(ALL);
  const names = (wanted: unknown) => (Array.isArray(wanted) ? wanted : [wanted]);
  intercept(local, 'get', async ([wanted]) => {
    if (names(wanted).length > most) throw new Error('Too large');
    return Object.fromEntries(names(wanted).map((name) => [name, ALL[name]]));
  });
}

test.each([7, 3, 1])('what is too large to be read at once is read all the same', async (most) => {
  await refuseBeyond(most);
  expect(await readStored(NAMES)).toEqual(ALL);
  expect(await new ItemCache(() => undefined).get(NAMES)).toEqual(ALL);
});

test('storage that can not be read at all says so', async () => {
  await refuseBeyond(0);
  await expect(readStored(NAMES)).rejects.toThrow('Too large');
});
