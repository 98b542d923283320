/** The time at which the sheet is looked at, in ms since the epoch: its pictures are the same each time. */
export const NOW = Date.UTC(2026, 7, 1, 12);
