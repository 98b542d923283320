import { useEffect, useState } from 'preact/hooks';
import type { TaskKey } from '../../lib/core/task.ts';
import type { Tray } from '../../lib/core/tray.ts';
import { sendCommand } from '../../lib/messages.ts';

/** Has the records mended that turn out to be damaged, each once as long as it is. */
export function useMend({ tasks }: Tray): void {
  const [told] = useState(() => new Set<TaskKey>());
  useEffect(() => {
    for (const [key, task] of tasks) if (task !== null) told.delete(key);
    const keys = [...tasks].flatMap(([key, task]) => (task === null && !told.has(key) ? key : []));
    for (const key of keys) told.add(key);
    if (keys.length > 0) void mend(keys, told);
  }, [tasks, told]);
}

async function mend(keys: readonly TaskKey[], told: Set<TaskKey>): Promise<void> {
  const { kind } = await sendCommand({ type: 'mend', keys });
  if (kind !== 'done') for (const key of keys) told.delete(key);
}
