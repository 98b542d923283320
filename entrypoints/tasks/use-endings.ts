import { useEffect, useState } from 'preact/hooks';
import type { Endings } from '../../lib/core/ending.ts';
import { EndingReader } from '../../lib/ending-reader.ts';

/** How all tasks ended, kept up to date. */
export function useEndings(): Endings {
  const [endings, setEndings] = useState<Endings>({ kind: 'reading', read: 0, of: 0 });
  useEffect(() => {
    const reader = new EndingReader(setEndings);
    return () => reader.close();
  }, []);
  return endings;
}
