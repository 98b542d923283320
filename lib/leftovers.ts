import { browser } from 'wxt/browser';
import { ITEM } from './items.ts';

/**
 * Deletes items that nothing names any more, and the list of them last. Answers the names of those
 * that are still there: none, or all where the browser does not let it.
 */
export async function clearLeftovers(names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return names;
  try {
    await browser.storage.local.remove([...names, ITEM.leftovers]);
    return [];
  } catch {
    return names;
  }
}
