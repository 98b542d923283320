/** The forms of an export. Only JSON can be imported again. */
export const EXPORT_FORMS = ['json', 'csv'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** The name of an export's file, with the date of `now` (ms since the epoch) where the user is. */
export function exportFileName(form: ExportForm, now: number): string {
  const date = new Date(now);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `task-tray-${day}.${form}`;
}
