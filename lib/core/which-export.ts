import { CSV_HEADER, EXPORT_FORMAT } from './export-marks.ts';
import type { ExportForm } from './export-file.ts';

/** In so many characters or bytes from its start an export has said what it is, however a tool laid it out anew. */
export const EXPORT_START = 1_000;

const JSON_MARK = new RegExp(String.raw`^\s*\{[^]*"format"\s*:\s*"${EXPORT_FORMAT}"`);

/** The form of the export that a text is, or the start of one, by what it says itself; null for another text. */
export function whichExport(text: string): ExportForm | null {
  const start = text.slice(0, EXPORT_START);
  if (start.replace(/^\uFEFF/, '').startsWith(CSV_HEADER)) return 'csv';
  return JSON_MARK.test(start) ? 'json' : null;
}
