import { useState } from 'preact/hooks';
import type { ExportForm } from '../lib/core/export-file.ts';
import type { Skipped } from '../lib/core/import-plan.ts';
import type { TaskKey } from '../lib/core/task.ts';
import { exportNotice, importNotice } from '../lib/core/transfer-words.ts';
import type { Exported, Imported, Progress } from '../lib/core/transfer.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';
import { useWork } from './use-work.ts';

type Hear = (progress: Progress) => void;

/** What moving tasks in and out needs from the world. */
export type TransferMeans = {
  /** Hands these tasks, all for null, to the user as a file. */
  readonly saveExport: (
    keys: readonly TaskKey[] | null,
    form: ExportForm,
    hear: Hear,
  ) => Promise<Exported>;
  readonly importFile: (file: File, hear: Hear) => Promise<Imported>;
};

type Props = TransferMeans & {
  readonly actions: Pick<Actions, 'tell'>;
  /** Hears when an export was handed over. */
  readonly onExported: () => void;
};

/** The taking of tasks out into a file and in from one: what is under way, and what came of the last. */
export function useTransfer({ saveExport, importFile, actions, onExported }: Props) {
  const language = useLanguage();
  const { isBusy, progress, begin } = useWork();
  const [work, setWork] = useState<'exporting' | 'importing'>('exporting');
  const [skipped, setSkipped] = useState<readonly Skipped[]>([]);

  function save(keys: readonly TaskKey[] | null, form: ExportForm): void {
    void begin(async (hear) => {
      setWork('exporting');
      const exporting = saveExport(keys, form, hear).then((exported) => {
        onExported();
        return exportNotice(exported, language);
      });
      await actions.tell(exporting);
    });
  }

  function take(file: File): void {
    void begin(async (hear) => {
      setWork('importing');
      setSkipped([]);
      const importing = importFile(file, hear).then((result) => {
        if (result.kind === 'imported') setSkipped(result.skipped);
        return importNotice(result, language);
      });
      // Told of as work that goes on: what is said meanwhile keeps its Undo.
      await actions.tell(importing);
    });
  }

  return { isBusy, work, progress, skipped, save, take, close: () => setSkipped([]) };
}
