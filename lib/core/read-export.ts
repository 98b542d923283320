import { CSV_HEADER, EXPORT_FORMAT } from './export-marks.ts';
import { EXPORT_VERSION } from './export-json.ts';

/** Why nothing can be read from a file that is to be imported. */
export type Unreadable = 'csv' | 'no-export' | 'newer';

/** What a file's text holds: the tasks of an export, each still to be looked at, or none. */
export type ReadExport =
  | { readonly kind: 'export'; readonly entries: readonly unknown[] }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

/** No export has more: a file of nothing but commas would hold the page up for an hour. */
const MOST_ENTRIES = 200_000;

/** Reads the text of an export. Never throws. */
export function readExport(text: string): ReadExport {
  const known = text.replace(/^\uFEFF/, '');
  if (known.startsWith(CSV_HEADER)) return unreadable('csv');
  try {
    return readValue(JSON.parse(known));
  } catch {
    return unreadable('no-export');
  }
}

function readValue(value: unknown): ReadExport {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable('no-export');
  }
  // Own properties only: a file can bring its own `__proto__`.
  const { format, version, tasks } = Object.fromEntries<unknown>(Object.entries(value));
  if (format !== EXPORT_FORMAT || typeof version !== 'number') return unreadable('no-export');
  if (version > EXPORT_VERSION) return unreadable('newer');
  if (!Array.isArray(tasks) || tasks.length > MOST_ENTRIES) return unreadable('no-export');
  return { kind: 'export', entries: tasks };
}

function unreadable(reason: Unreadable): ReadExport {
  return { kind: 'unreadable', reason };
}
