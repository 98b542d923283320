/** Stored items as they were found, by their names. */
type StoredItems = Readonly<Record<string, unknown>>;

/**
 * Leads from one form of all stored items to the next: answers those that change, undefined for those
 * that go. Pure, and it takes damaged items as they are: the same was run and lost by a kill, perhaps.
 */
export type Migration = (items: StoredItems) => StoredItems;

/** The first leads from form 1 to form 2, and so on up to `STORAGE_VERSION`. */
export const MIGRATIONS: readonly Migration[] = [];
