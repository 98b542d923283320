import { useState } from 'preact/hooks';
import { ExportBox } from './export-box.tsx';
import { ImportButton } from './import-button.tsx';
import { useLanguage } from './language.ts';
import { SkippedBox } from './skipped-box.tsx';
import type { ToolsProps } from './tasks.tsx';
import { useFilesInTurn } from './use-files-in-turn.ts';
import { useTransfer, type TransferMeans } from './use-transfer.ts';
import { WorkProgress } from './work-progress.tsx';

/** Takes tasks out into a file, and in from one. */
export function Transfer({ count, chosen, files, ...means }: ToolsProps & TransferMeans) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const transfer = useTransfer({ ...means, onExported: () => setOpen(false) });
  const { isBusy, work, progress, skipped, save, take, close } = transfer;
  useFilesInTurn(files, isBusy, take);
  return (
    <div class="transfer">
      <div class="buttons">
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          aria-controls="export-box"
          disabled={count === 0}
          onClick={() => setOpen(!isOpen)}
        >
          {say('export')}
        </button>
        <ImportButton isBusy={isBusy} take={take} />
      </div>
      {isOpen && <ExportBox count={count} chosen={chosen} isBusy={isBusy} save={save} />}
      {progress !== null && <WorkProgress name={say(work)} progress={progress} />}
      {skipped.length > 0 && <SkippedBox skipped={skipped} close={close} />}
    </div>
  );
}
