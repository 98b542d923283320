import { CSV_START, csvLine } from './core/export-csv.ts';
import type { ExportForm } from './core/export-file.ts';
import { JSON_END, jsonStart, jsonTask } from './core/export-json.ts';
import type { Language } from './core/language.ts';
import type { TaskKey } from './core/task.ts';
import type { Exported, Progress } from './core/transfer.ts';
import type { FollowedTask } from './core/tray.ts';
import { taskBatches } from './every-task.ts';

/** How a form of export is written: what comes first, between two tasks, and last. */
type Writer = {
  readonly type: string;
  readonly start: () => string;
  readonly line: (task: FollowedTask, language: Language) => string;
  readonly between: string;
  readonly end: string;
};

const WRITERS: Readonly<Record<ExportForm, Writer>> = {
  json: {
    type: 'application/json',
    start: () => jsonStart(Date.now()),
    line: jsonTask,
    between: ',\n',
    end: JSON_END,
  },
  csv: {
    type: 'text/csv',
    start: () => CSV_START,
    line: csvLine,
    between: '',
    end: '',
  },
};

/**
 * Writes these tasks, or all of them for null, into a file. Only what belongs to tasks is ever read
 * for it. Rejects when storage can't be read.
 */
export async function exportTasks(
  keys: readonly TaskKey[] | null,
  form: ExportForm,
  onProgress: (progress: Progress) => void,
  language: Language,
): Promise<Exported & { readonly file: Blob }> {
  const { type, start, line, between, end } = WRITERS[form];
  // Pieces that are blobs may leave the memory: all tasks need not fit into it.
  const pieces = [new Blob([start()])];
  let exported = 0;
  let looked = 0;
  for await (const { tasks, read, of } of taskBatches(keys)) {
    const text = tasks.map((task) => line(task, language)).join(between);
    if (tasks.length > 0) pieces.push(new Blob([exported > 0 ? between : '', text]));
    exported += tasks.length;
    looked = read;
    onProgress({ done: read, of });
  }
  const file = new Blob([...pieces, end], { type });
  return { file, exported, unread: looked - exported };
}
