import { useEffect, useRef, useState } from 'preact/hooks';
import { spokenNews, spokenWords } from '../lib/core/spoken-news.ts';
import type { Entry } from '../lib/core/task-index.ts';
import type { Tray } from '../lib/core/tray.ts';
import { useLanguage } from './language.ts';

/** What was told last, and how often something was told. */
export type Told = { readonly times: number; readonly words: string };

/** What comes within this time of each other, in ms, is told together. */
const GATHER_MS = 1_000;

/** The tasks that ended while they were in sight, told a moment after they did. */
export function useNews(tray: Tray, isShown: boolean): Told {
  const language = useLanguage();
  const [told, setTold] = useState<Told>({ times: 0, words: '' });
  const heardRef = useRef(tray);
  const waitingRef = useRef<readonly Entry[]>([]);
  const timerRef = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    const fresh = spokenNews(heardRef.current, tray);
    heardRef.current = tray;
    if (fresh.length === 0 || !isShown || document.visibilityState !== 'visible') return;
    waitingRef.current = [...fresh, ...waitingRef.current];
    timerRef.current ??= setTimeout(() => {
      const [[key] = [null]] = waitingRef.current;
      const label = (key && tray.tasks.get(key)?.task.label) ?? '';
      const words = spokenWords(waitingRef.current, label, language);
      timerRef.current = null;
      waitingRef.current = [];
      setTold(({ times }) => ({ times: times + 1, words }));
    }, GATHER_MS);
  }, [tray, isShown, language]);
  useEffect(
    () => () => {
      if (timerRef.current !== null) clearTimeout(timerRef.current);
    },
    [],
  );
  return told;
}
