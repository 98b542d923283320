import { browser } from 'wxt/browser';

/** Reads stored items by their names; a missing one is undefined. Rejects when storage can't be read. */
export type Get = (names: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;

/** The same from disk. Chrome refuses to hand out more than 25 MB at once: that is read in halves. */
export const readStored: Get = async (names) => {
  try {
    return await browser.storage.local.get([...names]);
  } catch (error) {
    if (names.length <= 1) throw error;
    const middle = Math.ceil(names.length / 2);
    const first = await readStored(names.slice(0, middle));
    return { ...first, ...(await readStored(names.slice(middle))) };
  }
};
