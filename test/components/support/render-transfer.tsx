import { screen } from '@testing-library/preact';
import type { ToolsProps } from '../../../components/tasks.tsx';
import { Transfer } from '../../../components/transfer.tsx';
import type { TransferMeans } from '../../../components/use-transfer.ts';
import type { Account } from '../../../lib/core/account.ts';
import type { ExportForm } from '../../../lib/core/export-file.ts';
import type { TaskKey } from '../../../lib/core/task.ts';
import type { FollowedTask } from '../../../lib/core/tray.ts';
import { renderTaskView } from './render-task-view.tsx';
import { trayOf } from './tray.ts';

type Given = Partial<TransferMeans> & {
  readonly chosen?: readonly TaskKey[];
  readonly account?: Account;
};

/** The tab's page with its export and import. What they ask of the world is recorded, and goes well. */
export function renderTransfer(tasks: readonly FollowedTask[], given: Given = {}) {
  const saved: [keys: readonly TaskKey[] | null, form: ExportForm][] = [];
  const taken: File[] = [];
  const {
    saveExport = async (keys) => ({ exported: keys?.length ?? tasks.length, unread: 0 }),
    importFile = async () => {
      return { kind: 'imported', added: 3, known: 0, skipped: [], stopped: null } as const;
    },
  } = given;
  const Tools = (props: ToolsProps) => (
    <Transfer
      {...props}
      chosen={given.chosen ?? props.chosen}
      saveExport={(keys, form, hear) => (saved.push([keys, form]), saveExport(keys, form, hear))}
      importFile={(file, hear) => (taken.push(file), importFile(file, hear))}
    />
  );
  return { ...renderTaskView({ tray: trayOf(tasks, given.account), Tools }), saved, taken };
}

/** The field behind *Import*. */
export const fileField = () => screen.getByLabelText<HTMLInputElement>('File to import');
