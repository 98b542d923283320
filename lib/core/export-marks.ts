/** What an export calls itself. */
export const EXPORT_FORMAT = 'task-tray';

/**
 * The columns of an export for spreadsheets, and for scripts that read it: so they have the same names
 * in every language. Times are in UTC, without the letters of ISO 8601 that spreadsheets do not read.
 */
const COLUMNS = [
  'id',
  'label',
  'status',
  'guessed_type',
  'cost',
  'currency',
  'created_utc',
  'solved_utc',
  'seconds',
  'requests',
  'error_code',
  'answer',
] as const;

/** The header line as it begins; told by it, such a file is not taken for one that can be imported. */
export const CSV_HEADER = COLUMNS.join(',');
