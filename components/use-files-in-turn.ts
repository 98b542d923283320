import { useEffect, useRef } from 'preact/hooks';

/** Has files takenRef one after the other, each once, whenever nothing else is being done. */
export function useFilesInTurn(
  files: readonly File[],
  isBusy: boolean,
  take: (file: File) => void,
): void {
  const takenRef = useRef(0);
  useEffect(() => {
    const file = files[takenRef.current];
    if (isBusy || file === undefined) return;
    takenRef.current += 1;
    take(file);
  });
}
