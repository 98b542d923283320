import { useState } from 'preact/hooks';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

/** The exports of Task Tray that came to the page since it was opened; where it can't import any, it says so. */
export function useExports(
  canImport: boolean,
  { refuse }: Actions,
): { readonly files: readonly File[]; readonly takeExport: (file: File) => void } {
  const { say } = useLanguage();
  const [files, setFiles] = useState<readonly File[]>([]);
  const takeExport = (file: File): void => {
    if (canImport) setFiles((before) => [...before, file]);
    else refuse(say('pasteExport'));
  };
  return { files, takeExport };
}
