import { useEffect, useState } from 'preact/hooks';
import type { SetAside } from '../../lib/core/set-aside.ts';
import { readSetAside, watchSetAside } from '../../lib/set-aside.ts';

/** The damaged records that were set aside, kept up to date. */
export function useSetAside(): SetAside {
  const [records, setRecords] = useState<SetAside>({});
  useEffect(() => {
    const read = (): void => void readSetAside().then(setRecords);
    const stop = watchSetAside(read);
    read();
    return stop;
  }, []);
  return records;
}
