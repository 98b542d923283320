import { exportTasks } from '../../../lib/export-tasks.ts';
import { ENGLISH } from '../../support/languages.ts';

/** An export of all that is stored. */
export async function exported(form: 'json' | 'csv' = 'json'): Promise<string> {
  const { file } = await exportTasks(null, form, () => undefined, ENGLISH);
  return file.text();
}
