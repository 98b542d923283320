import { useEffect, useState } from 'preact/hooks';
import type { Disk } from '../../lib/core/disk.ts';
import { readDisk, watchDisk } from '../../lib/disk.ts';

/** Whether the browser takes what is to be stored, as the worker last noted. */
export function useDisk(): Disk {
  const [disk, setDisk] = useState<Disk>('well');
  useEffect(() => {
    // Watched before it is read: a change in between would be missed.
    const unwatch = watchDisk(setDisk);
    void readDisk().then(setDisk);
    return unwatch;
  }, []);
  return disk;
}
