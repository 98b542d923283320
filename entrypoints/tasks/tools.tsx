import type { ToolsProps } from '../../components/tasks.tsx';
import { Transfer } from '../../components/transfer.tsx';
import type { TransferMeans } from '../../components/use-transfer.ts';
import { exportFileName } from '../../lib/core/export-file.ts';
import { download } from '../../lib/download.ts';
import { exportTasks } from '../../lib/export-tasks.ts';
import { browserLanguage } from '../../lib/language.ts';
import { importFile } from '../../lib/import-file.ts';

/** What the tab can do with tasks beside what every surface can. */
export function Tools(props: ToolsProps) {
  return <Transfer {...props} saveExport={saveExport} importFile={importFile} />;
}

const saveExport: TransferMeans['saveExport'] = async (keys, form, onProgress) => {
  const { file, ...exported } = await exportTasks(keys, form, onProgress, browserLanguage());
  download(file, exportFileName(form, Date.now()));
  return exported;
};
