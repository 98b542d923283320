/** Damaged records as they were found, by the names of the items that they are kept under. */
export type SetAside = Readonly<Record<string, unknown>>;
