import { useEffect } from 'preact/hooks';

/** Brings the tasks into sight for what is pasted or dropped beside them: they say what came of it. */
export function useWayToTasks(areShown: boolean): void {
  useEffect(() => {
    if (areShown) return undefined;
    const show = (): void => {
      location.hash = '#tasks';
    };
    document.addEventListener('paste', show);
    document.addEventListener('drop', show);
    return () => {
      document.removeEventListener('paste', show);
      document.removeEventListener('drop', show);
    };
  }, [areShown]);
}
