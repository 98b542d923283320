import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../components/language.ts';
import type { Endings } from '../../lib/core/ending.ts';
import { EndingReader } from '../../lib/ending-reader.ts';

/** How all tasks ended, kept up to date. */
export function useEndings(): Endings {
  const language = useLanguage();
  const [endings, setEndings] = useState<Endings>({ kind: 'reading', read: 0, of: 0 });
  useEffect(() => {
    const reader = new EndingReader(setEndings, language);
    return () => reader.close();
  }, [language]);
  return endings;
}
