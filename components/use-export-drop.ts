import { useEffect } from 'preact/hooks';
import { isExportFileName } from '../lib/core/export-file.ts';

/**
 * Takes exports that are dropped anywhere on the page, told by their names, and any file that is dropped
 * on the tools; other files are read for ids, as everywhere. Of an export it would find the ids too.
 */
export function useExportDrop(take: ((file: File) => void) | null): void {
  useEffect(() => {
    if (take === null) return undefined;
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      if (!isExportFileName(file.name) && !isOnTools(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      take(file);
    };
    // On its way down: before the page takes it for a log.
    document.addEventListener('drop', drop, { capture: true });
    return () => document.removeEventListener('drop', drop, { capture: true });
  });
}

function isOnTools(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.transfer') !== null;
}
