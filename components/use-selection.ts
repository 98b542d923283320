import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TaskKey } from '../lib/core/task.ts';

/** Tasks that are selected, to do something with all of them. */
export type Selection = {
  /** Of the listed ones, in the list's order. */
  readonly keys: readonly TaskKey[];
  readonly has: (key: TaskKey) => boolean;
  /** Selects a task, or no longer. */
  readonly toggle: (key: TaskKey) => void;
  /** Does with all from the task toggled last up to this one, as they are `shown`, what was done with that. */
  readonly extendTo: (key: TaskKey, shown: readonly TaskKey[]) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
};

/** The selection among the listed tasks. What leaves the list leaves the selection too. */
export function useSelection(listed: readonly TaskKey[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<TaskKey>>(new Set());
  const [last, setLast] = useState<TaskKey | null>(null);
  const keys = useMemo(
    () => (selected.size === 0 ? [] : listed.filter((key) => selected.has(key))),
    [listed, selected],
  );

  useEffect(() => {
    if (keys.length < selected.size) setSelected(new Set(keys));
  }, [keys, selected]);

  function toggle(key: TaskKey): void {
    setLast(key);
    setSelected(changed([key], selected.has(key) ? 'off' : 'on'));
  }

  function changed(some: readonly TaskKey[], to: 'on' | 'off'): ReadonlySet<TaskKey> {
    const next = new Set(keys);
    for (const key of some) {
      if (to === 'on') next.add(key);
      else next.delete(key);
    }
    return next;
  }

  return {
    keys,
    has: (key) => selected.has(key),
    toggle,
    extendTo(key, shown) {
      const from = last === null ? -1 : shown.indexOf(last);
      if (last === null || from === -1) return toggle(key);
      const to = shown.indexOf(key);
      const between = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      setSelected(changed(between, selected.has(last) ? 'on' : 'off'));
    },
    selectAll: () => setSelected(new Set(listed)),
    clear: () => setSelected(new Set()),
  };
}
