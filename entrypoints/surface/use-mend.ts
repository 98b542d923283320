import { useEffect, useState } from 'preact/hooks';
import type { TaskKey } from '../../lib/core/task.ts';
import type { Tray } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';

/** Has the records mended that turn out to be damaged, each once. */
export function useMend({ tasks }: Tray): void {
  const [told] = useState(() => new Set<TaskKey>());
  useEffect(() => {
    const keys = [...tasks].flatMap(([key, task]) => (task === null && !told.has(key) ? key : []));
    for (const key of keys) told.add(key);
    if (keys.length > 0) void sendCommand({ type: 'mend', keys });
  }, [tasks, told]);
}
